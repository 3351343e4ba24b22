package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.speaker.CuratedSpeakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Opens rounds of cross-referencing. */
@ApplicationScoped
public class CrossReferencer {

    private final Elasticsearch elasticsearch;
    private final CuratedSpeakers curatedSpeakers;

    CrossReferencer(Elasticsearch elasticsearch, CuratedSpeakers curatedSpeakers) {
        this.elasticsearch = elasticsearch;
        this.curatedSpeakers = curatedSpeakers;
    }

    /**
     * Opens the round of one batch; what earlier ones wrote is searchable then.
     *
     * @param added documents of claims that are to be written, which get their speakers
     * @param gone ids of claims that are to be deleted
     * @param curated ids of curated speakers that were written or deleted
     */
    public Round open(Generation generation, Collection<ObjectNode> added, Set<String> gone, Set<String> curated) {
        ClaimBlocks blocks = new ClaimBlocks(elasticsearch, generation.index(Index.CLAIMS));
        blocks.refresh();
        if (!curated.isEmpty()) {
            new ClaimBlocks(elasticsearch, generation.index(Index.SPEAKERS)).refresh();
        }
        Set<String> names = curatedSpeakers.nameKeys(generation, curated);
        return new Round(
                blocks,
                keys -> curatedSpeakers.byNameKeys(generation, keys),
                new Round.Touched(added, gone, curated, names));
    }
}
