package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.index.IndexConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Opens and closes points in time in Elasticsearch. */
@ApplicationScoped
class PointsInTime {

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final Duration keepAlive;

    PointsInTime(Elasticsearch elasticsearch, Generations generations, IndexConfig config) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.keepAlive = config.cursorKeepAlive();
    }

    /** The time that Elasticsearch keeps a point in time after its last use. */
    Duration keepAlive() {
        return keepAlive;
    }

    /** Opens a point in time of {@code index} and returns its id. */
    String open(Index index) {
        String path = "/" + generations.readAlias(index) + "/_pit?keep_alive=" + keepAlive.toMillis() + "ms";
        return elasticsearch
                .post(path, JsonNodeFactory.instance.objectNode())
                .path("id")
                .asText();
    }

    /**
     * Closes the point in time with this id. If that fails, Elasticsearch closes it when it is no longer kept alive.
     */
    void close(String id) {
        try {
            elasticsearch.delete("/_pit", JsonNodeFactory.instance.objectNode().put("id", id));
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException e) {
            // The client has its complete answer already.
        }
    }
}
