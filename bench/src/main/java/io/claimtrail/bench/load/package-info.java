/** Clients that ask as fast as they are answered, and how long each answer took. */
@NullMarked
package io.claimtrail.bench.load;

import org.jspecify.annotations.NullMarked;
