/** The page {@code /claims/{id}}: one claim in its sentence, where else it was reported, and what is related to it. */
@NullMarked
package io.claimtrail.search.page.claim;

import org.jspecify.annotations.NullMarked;
