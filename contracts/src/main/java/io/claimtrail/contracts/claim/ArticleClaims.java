package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.ArticleReference;
import java.util.List;

/**
 * All claims of one article version, in the order of the text.
 *
 * @param language BCP 47 tag the text was read as, {@code und} where it could not be determined
 */
public record ArticleClaims(
        ArticleReference article, String language, ExtractorReference extractor, List<Claim> claims) {

    public ArticleClaims {
        requireNonNull(article, "article");
        requireNonNull(language, "language");
        requireNonNull(extractor, "extractor");
        claims = List.copyOf(claims);
    }
}
