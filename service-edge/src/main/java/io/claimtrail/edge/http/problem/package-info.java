/** Creates problem documents (RFC 9457) and adds them to the OpenAPI document; {@code docs/problems.md} explains each type. */
@NullMarked
package io.claimtrail.edge.http.problem;

import org.jspecify.annotations.NullMarked;
