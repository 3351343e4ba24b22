package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.crossreference.Related.Change;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what a claim, or a speaker, has to do with other claims. */
@ApplicationScoped
public class RelatedFinder {

    /** A statement with more has a page of its own. */
    private static final int SIGHTINGS = 100;

    private static final int SIMILAR = 30;
    private static final int SAID_LATER = 50;

    /** A speaker who said more is judged by the newest. */
    private static final int SAID = 300;

    private final Elasticsearch elasticsearch;
    private final Generations generations;

    RelatedFinder(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
    }

    /**
     * What {@code document} has to do with others.
     *
     * @param document a claim's, whole
     */
    public Related related(JsonNode document) {
        IndexedClaim claim = new IndexedClaim(document);
        List<ObjectNode> requests = List.of(
                CandidateQueries.otherSightingsOf(claim, SIGHTINGS),
                CandidateQueries.inWordsOf(claim, SIMILAR),
                CandidateQueries.laterOnTopicOf(claim, SAID_LATER));
        List<List<IndexedClaim>> found = blocks().findAll(requests);
        Relating relating = new Relating();
        List<Change> changes = relating.changes(claim, apartFrom(claim, found.get(2)));
        List<String> changed = changes.stream()
                .map(change -> new IndexedClaim(change.later()).id())
                .toList();
        return new Related(
                relating.same(claim, found.get(0)),
                relating.similar(
                        claim,
                        apartFrom(claim, found.get(1)).stream()
                                .filter(other -> !changed.contains(other.id()))
                                .toList()),
                changes);
    }

    /** Where the later words of a speaker differ from earlier ones, by the time of the later. */
    public List<Change> changes(String speakerId) {
        return new Relating().changes(blocks().find(CandidateQueries.saidBy(speakerId, SAID)));
    }

    private ClaimRepository blocks() {
        return new ClaimRepository(elasticsearch, generations.readAlias(Index.CLAIMS));
    }

    private static List<IndexedClaim> apartFrom(IndexedClaim claim, List<IndexedClaim> found) {
        return found.stream()
                .filter(other -> !other.statementId().equals(claim.statementId()))
                .toList();
    }
}
