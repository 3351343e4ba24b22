/**
 * The page {@code /check}: a text, and beside each of its sentences what was said before. The text arrives by POST, so that
 * it stands in no address and no log; nothing is stored.
 */
@NullMarked
package io.claimtrail.search.page.draft;

import org.jspecify.annotations.NullMarked;
