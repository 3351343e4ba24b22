package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.index.DocumentState;
import io.claimtrail.search.index.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Gives the same claim of each touched article a new statement, and keeps what it was asked for. */
public final class PlannedCrossReferences extends CrossReferencer {

    private static final ArticleBlocks BLOCKS = new ArticleBlocks(Set.of("falk"), Set.of("s"));

    private final Function<Touched, List<ClaimUpdate>> updates;
    private final List<Touched> planned = new ArrayList<>();

    public PlannedCrossReferences(Function<Touched, List<ClaimUpdate>> updates) {
        super(null, null, null, null);
        this.updates = updates;
    }

    /** An update of a claim that was read in the state {@code sequenceNumber}. */
    public static ClaimUpdate update(String claim, long sequenceNumber) {
        return new ClaimUpdate(
                claim,
                "a",
                new DocumentState(sequenceNumber, 1),
                Map.of("statement", JsonNodeFactory.instance.objectNode().put("id", "s")));
    }

    public List<Touched> planned() {
        return planned;
    }

    @Override
    public CrossReferencePlan plan(Generation generation, Touched touched) {
        planned.add(touched);
        List<ClaimUpdate> now = updates.apply(touched);
        return new CrossReferencePlan(Map.of("a", BLOCKS), now, Map.of("a", ArticleBlocks.NONE));
    }

    @Override
    public List<ClaimUpdate> linkReviews(
            Generation generation, Collection<String> articles, Collection<String> claims, Set<String> reviews) {
        return List.of();
    }
}
