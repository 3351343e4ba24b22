/** The page {@code /statements/{id}}: one statement with all reports of it, earliest first. */
@NullMarked
package io.claimtrail.search.page.statement;

import org.jspecify.annotations.NullMarked;
