package io.claimtrail.claims.attribution;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.ReportedAttitude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Extracts the claims of an article: runs the extractor and gives its statements ids and the form of the contract. */
public final class ArticleClaimsExtractor {

    private final Extractor extractor;

    public ArticleClaimsExtractor(Extractor extractor) {
        this.extractor = extractor;
    }

    /**
     * Returns all claims of {@code article}: what it reports as said, not what it reports as thought, planned or wished. The
     * same article always has the same claims with the same ids.
     */
    public ArticleClaims claimsOf(Article article) {
        Extraction extraction = extractor.extract(new Document(article.title(), article.body(), article.language()));
        return new ArticleClaims(
                article.reference(),
                extraction.language(),
                new ExtractorReference(
                        extraction.extractor().name(), extraction.extractor().version()),
                claims(article.id(), extraction.statements()));
    }

    /** Claims of an {@code article} that can't be extracted: none. */
    public ArticleClaims noClaimsOf(Article article) {
        ExtractorVersion version = extractor.version();
        return new ArticleClaims(
                article.reference(), "und", new ExtractorReference(version.name(), version.version()), List.of());
    }

    private static List<Claim> claims(String articleId, List<AttributedStatement> statements) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<Claim> claims = new ArrayList<>(statements.size());
        for (AttributedStatement statement : statements) {
            if (statement.attitude() != ReportedAttitude.STATEMENT) {
                continue;
            }
            String words = ContentId.of(
                    statement.content().text(),
                    statement.cue().text(),
                    statement.source().text());
            int occurrence = occurrences.merge(words, 1, Integer::sum);
            claims.add(ClaimMapper.toClaim(ContentId.of(articleId, words, Integer.toString(occurrence)), statement));
        }
        return claims;
    }
}
