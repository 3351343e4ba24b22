/** What was measured, what it is measured against, and what it should be. */
@NullMarked
package io.claimtrail.bench.figure;

import org.jspecify.annotations.NullMarked;
