package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Small documents that all instances share: the lock of a rebuild, and the key of cursors. They are in an index that belongs
 * to no generation. Each write is conditional on what the writer has seen.
 */
@ApplicationScoped
public class SharedDocuments {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final Elasticsearch elasticsearch;
    private final IndexDefinitions definitions;
    private final String index;

    SharedDocuments(Elasticsearch elasticsearch, IndexDefinitions definitions, IndexConfig config) {
        this.elasticsearch = elasticsearch;
        this.definitions = definitions;
        this.index = config.indexPrefix() + "shared";
    }

    /** A document as it was read or written. */
    public record Stored(JsonNode content, long sequenceNumber, long primaryTerm) {

        /** Whether both are the same write of the document. */
        boolean isSameWrite(Stored other) {
            return sequenceNumber == other.sequenceNumber && primaryTerm == other.primaryTerm;
        }

        private String condition() {
            return "?if_seq_no=" + sequenceNumber + "&if_primary_term=" + primaryTerm;
        }
    }

    /** The document with {@code id}; empty if there is none. */
    public Optional<Stored> read(String id) {
        return elasticsearch.documents(index, List.of(id)).stream()
                .findFirst()
                .map(document -> stored(document.path("_source"), document));
    }

    /** Creates a document; empty if it exists. */
    public Optional<Stored> create(String id, ObjectNode content) {
        definitions.create(index, "shared");
        return write("/" + index + "/_create/" + id, content);
    }

    /** Replaces a document; empty if it is not as it was {@code seen}. */
    public Optional<Stored> replace(String id, Stored seen, ObjectNode content) {
        return write("/" + index + "/_doc/" + id + seen.condition(), content);
    }

    /** Deletes a document if it is as it was {@code seen}. */
    public void delete(String id, Stored seen) {
        try {
            elasticsearch.delete("/" + index + "/_doc/" + id + seen.condition(), null);
        } catch (ElasticsearchRefusedException e) {
            if (e.status() != CONFLICT && e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    private Optional<Stored> write(String path, ObjectNode content) {
        try {
            return Optional.of(stored(content, elasticsearch.put(path, content)));
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Stored stored(JsonNode content, JsonNode answer) {
        return new Stored(
                content,
                answer.path("_seq_no").asLong(),
                answer.path("_primary_term").asLong());
    }
}
