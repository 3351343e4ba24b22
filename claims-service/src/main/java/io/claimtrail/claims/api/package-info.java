/** {@code POST /v1/extract}: returns the claims that the pipeline would find in a text, and stores nothing. */
@NullMarked
package io.claimtrail.claims.api;

import org.jspecify.annotations.NullMarked;
