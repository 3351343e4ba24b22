/**
 * News that nobody wrote, as much of it as a measurement needs: people with roles who say things again, in other numbers
 * and in other outlets. The same seed and number always give the same article.
 */
@NullMarked
package io.claimtrail.bench.corpus;

import org.jspecify.annotations.NullMarked;
