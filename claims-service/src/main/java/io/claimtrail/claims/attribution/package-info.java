/** From statements in a text to claims of an article: pure, and the same for the pipeline and for the API. */
@NullMarked
package io.claimtrail.claims.attribution;

import org.jspecify.annotations.NullMarked;
