/** The page {@code /}: the search box, and what is new. */
@NullMarked
package io.claimtrail.search.page.start;

import org.jspecify.annotations.NullMarked;
