package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.RelatedAnswers.AlikeClaim;
import io.claimtrail.search.api.claim.RelatedAnswers.Difference;
import io.claimtrail.search.api.claim.RelatedAnswers.DifferingClaim;
import io.claimtrail.search.api.claim.RelatedAnswers.RelatedClaims;
import io.claimtrail.search.format.LinkedQuotation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.match.ranking.Level;
import io.claimtrail.search.related.Related;
import io.claimtrail.search.related.Related.Alike;
import io.claimtrail.search.related.Related.Change;
import io.claimtrail.search.related.RelatedFinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a claim together with related claims and fact-checks; a 404 problem if there is no such claim. */
@ApplicationScoped
public class RelatedClaimReader {

    private final RelatedFinder finder;
    private final ReviewLinks links;
    private final DocumentReader documents;
    private final ClaimReader claims;
    private final ObjectMapper json;

    RelatedClaimReader(
            RelatedFinder finder, ReviewLinks links, DocumentReader documents, ClaimReader claims, ObjectMapper json) {
        this.finder = finder;
        this.links = links;
        this.documents = documents;
        this.claims = claims;
        this.json = json;
    }

    /** What is related to the claim. */
    public RelatedClaims related(String id) {
        JsonNode document = documents.byId(Index.CLAIMS, id, JsonNode.class);
        Related related = finder.related(document);
        return new RelatedClaims(
                alike(related.same()),
                alike(related.similar()),
                related.changes().stream()
                        .map(change -> differing(change.later(), change))
                        .toList(),
                related.earlier().stream()
                        .map(change -> differing(change.earlier(), change))
                        .toList(),
                links.reviewsOf(document));
    }

    /** The claim as schema.org's Quotation, with the fact-checks that are certainly about it. */
    public ObjectNode quotation(String id) {
        JsonNode document = documents.byId(Index.CLAIMS, id, JsonNode.class);
        return LinkedQuotation.of(
                json.valueToTree(claims.claim(document)),
                links.reviewsOf(document).stream()
                        .filter(match -> match.level() == Level.MATCH)
                        .map(match -> json.<JsonNode>valueToTree(match.review()))
                        .toList());
    }

    private List<AlikeClaim> alike(List<Alike> alike) {
        return alike.stream()
                .map(other -> new AlikeClaim(claims.claim(other.claim()), rounded(other.score()), other.reason()))
                .toList();
    }

    private DifferingClaim differing(JsonNode other, Change change) {
        return new DifferingClaim(
                claims.claim(other), Difference.of(change.what()), change.from(), change.to(), change.reason());
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
