package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.change.Verdict;
import io.claimtrail.http.problem.Problems;
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
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.StatementSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what claims, statements and speakers have to do with one another. */
@ApplicationScoped
class CrossReferences {

    private final RelatedFinder finder;
    private final Documents documents;

    CrossReferences(RelatedFinder finder, Documents documents) {
        this.finder = finder;
        this.documents = documents;
    }

    RelatedClaims ofClaim(String id) {
        Related related = finder.related(documents.byId(Index.CLAIMS, id, JsonNode.class));
        Map<String, ClaimAnswer> claims = claims(Stream.concat(
                Stream.concat(related.same().stream(), related.similar().stream())
                        .map(Alike::claimId),
                related.changes().stream().map(Change::laterId)));
        return new RelatedClaims(
                alike(related.same(), claims),
                alike(related.similar(), claims),
                related.changes().stream()
                        .flatMap(change -> Stream.ofNullable(claims.get(change.laterId()))
                                .map(later -> new LaterClaim(
                                        later, what(change.what()), change.from(), change.to(), change.reason())))
                        .toList());
    }

    SpeakerChanges ofSpeaker(String id) {
        List<Change> changes = finder.changes(id);
        Map<String, ClaimAnswer> claims =
                claims(changes.stream().flatMap(change -> Stream.of(change.earlierId(), change.laterId())));
        return new SpeakerChanges(changes.stream()
                .flatMap(change -> Stream.ofNullable(claims.get(change.earlierId()))
                        .flatMap(earlier -> Stream.ofNullable(claims.get(change.laterId()))
                                .map(later -> shown(change, earlier, later))))
                .toList());
    }

    private static SpeakerChange shown(Change change, ClaimAnswer earlier, ClaimAnswer later) {
        return new SpeakerChange(earlier, later, what(change.what()), change.from(), change.to(), change.reason());
    }

    StatementAnswer statement(String id) {
        List<ClaimAnswer> sightings = documents.claims(documents.search(Index.CLAIMS, StatementSearch.sightings(id)));
        if (sightings.isEmpty()) {
            throw Problems.notFound("there is no statement with the id " + id);
        }
        return new StatementAnswer(id, sightings);
    }

    /** Those that are still there. */
    private Map<String, ClaimAnswer> claims(Stream<String> ids) {
        List<String> asked = ids.distinct().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        return documents.claims(documents.search(Index.CLAIMS, StatementSearch.claims(asked))).stream()
                .collect(Collectors.toMap(ClaimAnswer::id, Function.identity()));
    }

    private static List<AlikeClaim> alike(List<Alike> alike, Map<String, ClaimAnswer> claims) {
        return alike.stream()
                .flatMap(other -> Stream.ofNullable(claims.get(other.claimId()))
                        .map(claim -> new AlikeClaim(claim, rounded(other.score()), other.reason())))
                .toList();
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    private static What what(Verdict.What what) {
        return switch (what) {
            case NUMBER -> What.NUMBER;
            case DATE -> What.DATE;
            case NEGATION -> What.NEGATION;
            case OTHER -> What.OTHER;
        };
    }
}
