/** Articles: {@code /v1/articles}, and one article with its claims. */
@NullMarked
package io.claimtrail.search.api.article;

import org.jspecify.annotations.NullMarked;
