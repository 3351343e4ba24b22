package io.claimtrail.search.crossreference;

import java.util.List;
import java.util.Map;

/**
 * The writes that cross-referencing some articles leads to, in three steps. If writing is interrupted, the same articles
 * are planned again: until the last step, {@code before} tells what they had.
 *
 * @param before blocks of articles to write first, by article id: all that their claims had or will have
 * @param updates claims with another speaker or statement than before
 * @param after blocks of articles to write last: what their claims have now; empty blocks are deleted
 */
public record CrossReferencePlan(
        Map<String, ArticleBlocks> before, List<ClaimUpdate> updates, Map<String, ArticleBlocks> after) {

    public CrossReferencePlan {
        before = Map.copyOf(before);
        updates = List.copyOf(updates);
        after = Map.copyOf(after);
    }
}
