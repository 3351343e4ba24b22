/** The page {@code /speakers/{id}}: what one speaker said, as whom, where, and what changed. */
@NullMarked
package io.claimtrail.search.page.speaker;

import org.jspecify.annotations.NullMarked;
