/** Problem documents (RFC 9457); {@code docs/problems.md} explains each type. */
@NullMarked
package io.claimtrail.http.problem;

import org.jspecify.annotations.NullMarked;
