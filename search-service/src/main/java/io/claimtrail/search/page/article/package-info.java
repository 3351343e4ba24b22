/**
 * The page {@code /articles/{id}}: the text with its claims marked in place and listed beside each paragraph. {@code
 * MarkedText} cuts the text; it is pure.
 */
@NullMarked
package io.claimtrail.search.page.article;

import org.jspecify.annotations.NullMarked;
