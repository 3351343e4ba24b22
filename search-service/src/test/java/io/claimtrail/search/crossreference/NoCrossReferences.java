package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds nothing that depends on the claims of a batch. */
public class NoCrossReferences extends CrossReferencer {

    public NoCrossReferences() {
        super(null, null, null, null);
    }

    @Override
    public ClaimUpdates crossReference(
            Generation generation, Collection<ObjectNode> added, Set<String> deleted, Set<String> curated) {
        return new ClaimUpdates(List.of(), List.of());
    }

    @Override
    public List<ClaimUpdate> linkReviews(Generation generation, Collection<String> claims, Set<String> reviews) {
        return List.of();
    }

    @Override
    public void refresh(Generation generation, Index... indices) {
        // Nothing searches.
    }
}
