package io.claimtrail.claims.attribution;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.extraction.Attitude;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the extractor, and gives its statements the ids and the shape that others know them by. */
public final class Attribution {

    private final Extractor extractor;

    public Attribution(Extractor extractor) {
        this.extractor = extractor;
    }

    /** All that {@code article} reports as said, not what it reports as thought, planned or wished; the same article always gives the same claims. */
    public ArticleClaims claimsOf(Article article) {
        Extraction extraction = extractor.extract(new Document(article.title(), article.body(), article.language()));
        return new ArticleClaims(
                article.reference(),
                extraction.language(),
                new ExtractorReference(
                        extraction.extractor().name(), extraction.extractor().version()),
                claims(article.id(), extraction.statements()));
    }

    private static List<Claim> claims(String articleId, List<Statement> statements) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<Claim> claims = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            if (statement.attitude() != Attitude.STATEMENT) {
                continue;
            }
            String words = ContentId.of(
                    statement.content().text(),
                    statement.cue().text(),
                    statement.source().text());
            int occurrence = occurrences.merge(words, 1, Integer::sum);
            claims.add(ClaimShape.of(ContentId.of(articleId, words, Integer.toString(occurrence)), statement));
        }
        return claims;
    }
}
