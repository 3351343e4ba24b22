package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.change.ChangeKind;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.RelatedAnswers.AlikeClaim;
import io.claimtrail.search.api.RelatedAnswers.LaterClaim;
import io.claimtrail.search.api.RelatedAnswers.RelatedClaims;
import io.claimtrail.search.api.RelatedAnswers.SpeakerChange;
import io.claimtrail.search.api.RelatedAnswers.SpeakerChanges;
import io.claimtrail.search.api.RelatedAnswers.StatementAnswer;
import io.claimtrail.search.api.RelatedAnswers.What;
import io.claimtrail.search.crossreference.Related;
import io.claimtrail.search.crossreference.Related.Alike;
import io.claimtrail.search.crossreference.Related.Change;
import io.claimtrail.search.crossreference.RelatedFinder;
import io.claimtrail.search.format.Quotation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.Level;
import io.claimtrail.search.match.ReviewLinks;
import io.claimtrail.search.query.StatementSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers what claims, statements and speakers have to do with one another. */
@ApplicationScoped
class CrossReferences {

    private final RelatedFinder finder;
    private final ReviewLinks links;
    private final Documents documents;
    private final ObjectMapper json;

    CrossReferences(RelatedFinder finder, ReviewLinks links, Documents documents, ObjectMapper json) {
        this.finder = finder;
        this.links = links;
        this.documents = documents;
        this.json = json;
    }

    RelatedClaims ofClaim(String id) {
        JsonNode document = documents.byId(Index.CLAIMS, id, JsonNode.class);
        Related related = finder.related(document);
        return new RelatedClaims(
                alike(related.same()),
                alike(related.similar()),
                related.changes().stream().map(this::later).toList(),
                links.reviewsOf(document));
    }

    SpeakerChanges ofSpeaker(String id) {
        return new SpeakerChanges(finder.changes(id).stream().map(this::shown).toList());
    }

    /** The claim as schema.org's Quotation, with the reviews that are certainly about it. */
    ObjectNode quotation(String id) {
        JsonNode document = documents.byId(Index.CLAIMS, id, JsonNode.class);
        return Quotation.of(
                json.valueToTree(claim(document)),
                links.reviewsOf(document).stream()
                        .filter(match -> match.level() == Level.MATCH)
                        .map(match -> json.<JsonNode>valueToTree(match.review()))
                        .toList());
    }

    private List<AlikeClaim> alike(List<Alike> alike) {
        return alike.stream()
                .map(other -> new AlikeClaim(claim(other.claim()), rounded(other.score()), other.reason()))
                .toList();
    }

    private LaterClaim later(Change change) {
        return new LaterClaim(claim(change.later()), what(change.what()), change.from(), change.to(), change.reason());
    }

    private SpeakerChange shown(Change change) {
        return new SpeakerChange(
                claim(change.earlier()),
                claim(change.later()),
                what(change.what()),
                change.from(),
                change.to(),
                change.reason());
    }

    private ClaimAnswer claim(JsonNode document) {
        return documents.shape(document, ClaimAnswer.class);
    }

    StatementAnswer statement(String id) {
        List<ClaimAnswer> sightings = documents.claims(documents.search(Index.CLAIMS, StatementSearch.sightings(id)));
        if (sightings.isEmpty()) {
            throw Problems.notFound("there is no statement with the id " + id);
        }
        return new StatementAnswer(id, sightings);
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    private static ChangeKind what(ChangeKind what) {
        return switch (what) {
            case NUMBER -> ChangeKind.NUMBER;
            case DATE -> ChangeKind.DATE;
            case NEGATION -> ChangeKind.NEGATION;
            case OTHER -> ChangeKind.OTHER;
        };
    }
}
