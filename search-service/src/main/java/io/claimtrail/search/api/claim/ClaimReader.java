package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.ClaimAnswer.Highlights;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.match.ranking.ClaimMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads claims in the shape that every answer shows them. */
@ApplicationScoped
public class ClaimReader {

    private final DocumentReader documents;

    ClaimReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** The claim of one document. */
    public ClaimAnswer claim(JsonNode document) {
        return documents.read(document, ClaimAnswer.class);
    }

    /** The claims of hits, with highlights if the search requested them. */
    public List<ClaimAnswer> claims(List<JsonNode> hits) {
        return hits.stream().map(this::claimOfHit).toList();
    }

    public List<MatchedClaim> matched(List<ClaimMatch> matches) {
        return matches.stream()
                .map(match -> new MatchedClaim(claimOfHit(match.hit()), match.level(), match.score(), match.reason()))
                .toList();
    }

    private ClaimAnswer claimOfHit(JsonNode hit) {
        ClaimAnswer claim = claim(SearchHits.document(hit));
        return hit.has("highlight") ? claim.with(highlights(hit)) : claim;
    }

    private static Highlights highlights(JsonNode hit) {
        return new Highlights(
                SearchHits.texts(SearchHits.highlight(hit, ClaimFields.CONTENT_TEXT)),
                SearchHits.texts(SearchHits.highlight(hit, ClaimFields.CUE_TEXT)),
                SearchHits.texts(SearchHits.highlight(hit, ClaimFields.SOURCE_PROSE)),
                SearchHits.texts(SearchHits.highlight(hit, ClaimFields.ARTICLE_TITLE_PROSE)));
    }
}
