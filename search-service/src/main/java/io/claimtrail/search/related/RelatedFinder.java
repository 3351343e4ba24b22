package io.claimtrail.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.crossreference.CandidateQueries;
import io.claimtrail.search.crossreference.IndexedClaim;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.related.Related.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the claims that are related to a claim, and the changes in a speaker's claims. */
@ApplicationScoped
public class RelatedFinder {

    /** Maximum number of other sightings of a statement; {@code /v1/statements/{id}} returns all. */
    private static final int MAX_SIGHTINGS = 100;
    /** Claims in similar words that are compared. */
    private static final int SIMILAR_CANDIDATES = 30;
    /** Later claims by the same speaker that are compared, and as many earlier ones. */
    private static final int CHANGE_CANDIDATES = 50;
    /** Other statements that each claim of a list is compared with. */
    private static final int LIST_CANDIDATES = 10;
    /** Claims of a speaker that are compared with each other: the newest. */
    private static final int CLAIMS_OF_SPEAKER = 300;

    private final Elasticsearch elasticsearch;
    private final Generations generations;

    RelatedFinder(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
    }

    /**
     * The claims that are related to a claim.
     *
     * @param document the claim's whole document
     */
    public Related related(JsonNode document) {
        IndexedClaim claim = new IndexedClaim(document);
        List<ObjectNode> requests = List.of(
                CandidateQueries.otherSightingsOf(claim, MAX_SIGHTINGS),
                CandidateQueries.inWordsOf(claim, SIMILAR_CANDIDATES),
                CandidateQueries.laterOnTopicOf(claim, CHANGE_CANDIDATES),
                CandidateQueries.earlierOnTopicOf(claim, CHANGE_CANDIDATES));
        List<List<IndexedClaim>> found = elasticsearch.searchAll(claimsIndex(), requests).stream()
                .map(RelatedFinder::claims)
                .toList();
        RelatedClaimsJudge judge = new RelatedClaimsJudge();
        List<Change> changes = judge.changes(claim, ofOtherStatements(claim, found.get(2)));
        List<Change> earlier = judge.changesTo(claim, ofOtherStatements(claim, found.get(3)));
        Set<String> changed = Stream.concat(
                        changes.stream().map(Change::later), earlier.stream().map(Change::earlier))
                .map(other -> new IndexedClaim(other).id())
                .collect(Collectors.toSet());
        return new Related(
                judge.same(claim, found.get(0)),
                judge.similar(
                        claim,
                        ofOtherStatements(claim, found.get(1)).stream()
                                .filter(other -> !changed.contains(other.id()))
                                .toList()),
                changes,
                earlier);
    }

    /**
     * Whether the speakers of these claims said something different before or after. Claims whose speaker is not certain
     * are left out, and those of which nothing is known.
     *
     * @param documents whole documents of the claims
     * @return by the claims' ids
     */
    public Map<String, ChangesAround> changesAround(Collection<JsonNode> documents) {
        List<IndexedClaim> claims = documents.stream()
                .map(IndexedClaim::new)
                .filter(claim -> claim.speakerId().isPresent() && !claim.topic().isEmpty())
                .toList();
        if (claims.isEmpty()) {
            return Map.of();
        }
        List<JsonNode> found = elasticsearch.searchAll(
                claimsIndex(),
                claims.stream()
                        .map(claim -> CandidateQueries.onTopicOf(claim, LIST_CANDIDATES))
                        .toList());
        RelatedClaimsJudge judge = new RelatedClaimsJudge();
        Map<String, ChangesAround> around = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            IndexedClaim claim = claims.get(i);
            around.put(claim.id(), judge.around(claim, claims(found.get(i))));
        }
        return Map.copyOf(around);
    }

    /** The changes in what a speaker said, in the order of the later claim. */
    public List<Change> changes(String speakerId) {
        JsonNode answer = elasticsearch.post(
                "/" + claimsIndex() + "/_search", CandidateQueries.saidBy(speakerId, CLAIMS_OF_SPEAKER));
        return new RelatedClaimsJudge().changes(claims(answer));
    }

    private String claimsIndex() {
        return generations.readAlias(Index.CLAIMS);
    }

    private static List<IndexedClaim> claims(JsonNode answer) {
        return new SearchHits(answer).documents().map(IndexedClaim::new).toList();
    }

    private static List<IndexedClaim> ofOtherStatements(IndexedClaim claim, List<IndexedClaim> found) {
        return found.stream()
                .filter(other -> !other.statementId().equals(claim.statementId()))
                .toList();
    }
}
