package io.claimtrail.search.crossreference;

import io.claimtrail.search.index.Elasticsearch;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the blocks of articles of one index, by id, which needs no refresh. */
final class BlockRepository {

    private final Elasticsearch elasticsearch;
    private final String index;

    BlockRepository(Elasticsearch elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** The blocks of {@code articleIds}; articles without any are left out. */
    Map<String, ArticleBlocks> read(Collection<String> articleIds) {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        return elasticsearch.documents(index, articleIds).stream()
                .collect(Collectors.toMap(
                        document -> document.path("_id").asText(),
                        document -> ArticleBlocks.of(document.path("_source"))));
    }
}
