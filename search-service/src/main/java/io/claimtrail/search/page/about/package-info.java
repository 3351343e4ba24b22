/** The pages {@code /about} and {@code /extract}, which explain what this is and where to try the extractor. */
@NullMarked
package io.claimtrail.search.page.about;

import org.jspecify.annotations.NullMarked;
