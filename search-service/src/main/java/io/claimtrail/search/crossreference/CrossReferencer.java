package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Opens rounds of cross-referencing. */
@ApplicationScoped
public class CrossReferencer {

    private final Elasticsearch elasticsearch;

    CrossReferencer(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Opens the round of one batch; what earlier ones wrote is searchable then.
     *
     * @param added documents of claims that are to be written, which get their speakers
     * @param gone ids of claims that are to be deleted
     */
    public Round open(Generation generation, Collection<ObjectNode> added, Set<String> gone) {
        ClaimBlocks blocks = new ClaimBlocks(elasticsearch, generation.index(Index.CLAIMS));
        blocks.refresh();
        return new Round(blocks, added, gone);
    }
}
