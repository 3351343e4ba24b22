/** {@code POST /v1/extract}: what the pipeline would find in a text; nothing is stored. */
@NullMarked
package io.claimtrail.claims.api;

import org.jspecify.annotations.NullMarked;
