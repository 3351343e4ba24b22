package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.search.crossreference.Related.Change;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a claim, or a speaker, has to do with other claims. */
@ApplicationScoped
public class RelatedFinder {

    private static final int SIGHTINGS = 1000;
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
                CandidateQueries.sightings(List.of(claim.statementId()), SIGHTINGS),
                CandidateQueries.inWordsOf(claim, SIMILAR),
                CandidateQueries.laterOnTopicOf(claim, SAID_LATER));
        List<List<IndexedClaim>> found = blocks().findAll(requests);
        Sighting asked = claim.sighting();
        List<Sighting> same = sightings(found.get(0), Set.of(claim.id()));
        Set<String> shown = new HashSet<>(Set.of(claim.id()));
        same.forEach(sighting -> shown.add(sighting.claimId()));
        List<Change> changes = Relating.changes(asked, sightings(found.get(2), shown));
        changes.forEach(change -> shown.add(change.laterId()));
        return new Related(
                Relating.same(asked, same), Relating.similar(asked, sightings(found.get(1), shown)), changes);
    }

    /** Where the later words of a speaker differ from earlier ones, by the time of the later. */
    public List<Change> changes(String speakerId) {
        return Relating.changes(sightings(blocks().find(CandidateQueries.saidBy(speakerId, SAID)), Set.of()));
    }

    private ClaimBlocks blocks() {
        return new ClaimBlocks(elasticsearch, generations.readAlias(Index.CLAIMS));
    }

    private static List<Sighting> sightings(Collection<IndexedClaim> claims, Set<String> except) {
        List<Sighting> sightings = new ArrayList<>();
        for (IndexedClaim claim : claims) {
            if (!except.contains(claim.id())) {
                sightings.add(claim.sighting());
            }
        }
        return sightings.stream().sorted(Sighting.EARLIEST_FIRST).toList();
    }
}
