package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents in bulk and settles the response item by item. Every write has the sequence of its article version as
 * external version, so an older version can't replace a newer one.
 */
@ApplicationScoped
public class Bulk {

    /** Size in bytes from which a request is sent. */
    private static final int REQUEST_BYTES = 8 * 1024 * 1024;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Elasticsearch elasticsearch;
    private final ObjectMapper json;

    Bulk(Elasticsearch elasticsearch, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.json = json;
    }

    /**
     * One document to write or delete.
     *
     * @param alias write alias of one generation's index; it is deleted with the index, so that a late write can't create
     *     the index again
     * @param document null to delete
     * @param origin the caller's own reference, returned with the result
     */
    public record Write<T>(
            String alias,
            String id,
            long sequence,
            @Nullable ObjectNode document,
            T origin) {

        private String action() {
            return document == null ? "delete" : "index";
        }
    }

    /**
     * The result of all writes of one call.
     *
     * @param written origins of documents that were written or deleted
     * @param stale origins of writes whose document has a newer version
     * @param refused writes that Elasticsearch rejects for good
     * @param toRetry writes that may succeed later
     */
    public record Settled<T>(List<T> written, List<T> stale, List<Refused<T>> refused, List<Write<T>> toRetry) {

        private Settled() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A write that Elasticsearch rejects for good, with the reason that it gives. */
    public record Refused<T>(T origin, String reason) {}

    /**
     * Sends {@code writes} in as few requests as their size allows.
     *
     * @throws GenerationRetiredException if the index of a write was deleted
     */
    public <T> Settled<T> send(List<Write<T>> writes) {
        Settled<T> settled = new Settled<>();
        List<Write<T>> request = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Write<T> write : writes) {
            request.add(write);
            append(write, lines);
            if (lines.size() >= REQUEST_BYTES) {
                send(request, lines, settled);
            }
        }
        send(request, lines, settled);
        return settled;
    }

    private <T> void send(List<Write<T>> request, ByteArrayOutputStream lines, Settled<T> settled) {
        if (request.isEmpty()) {
            return;
        }
        try {
            JsonNode answer = elasticsearch.postLines("/_bulk?require_alias=true", lines.toByteArray());
            for (int i = 0; i < request.size(); i++) {
                settle(request.get(i), answer.path("items").path(i), settled);
            }
        } catch (ElasticsearchRefusedException e) {
            sendOneByOne(request, settled, e);
        }
        request.clear();
        lines.reset();
    }

    /** One invalid write can make Elasticsearch reject a whole request. Sent alone, only that one is refused. */
    private <T> void sendOneByOne(List<Write<T>> request, Settled<T> settled, ElasticsearchRefusedException refusal) {
        if (!refusal.isForContent()) {
            throw refusal;
        }
        if (request.size() == 1) {
            settled.refused().add(new Refused<>(request.getFirst().origin(), "refused as a whole"));
            return;
        }
        for (Write<T> write : request) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            append(write, line);
            send(new ArrayList<>(List.of(write)), line, settled);
        }
    }

    private static <T> void settle(Write<T> write, JsonNode item, Settled<T> settled) {
        JsonNode result = item.path(write.action());
        int status = result.path("status").asInt();
        if (status == NOT_FOUND && write.document() != null) {
            throw new GenerationRetiredException(write.alias());
        }
        if (status == CONFLICT) {
            settled.stale().add(write.origin());
        } else if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR || status < OK) {
            settled.toRetry().add(write);
        } else if (status < BAD_REQUEST) {
            settled.written().add(write.origin());
        } else if (status != NOT_FOUND) {
            // The document of a delete may be missing: then there is nothing to do.
            settled.refused()
                    .add(new Refused<>(
                            write.origin(), result.path("error").path("reason").asText("refused")));
        }
    }

    private <T> void append(Write<T> write, ByteArrayOutputStream lines) {
        ObjectNode action = json.createObjectNode();
        action.putObject(write.action())
                .put("_index", write.alias())
                .put("_id", write.id())
                .put("version", write.sequence())
                .put("version_type", "external_gte");
        try {
            lines.write(json.writeValueAsBytes(action));
            lines.write('\n');
            if (write.document() != null) {
                lines.write(json.writeValueAsBytes(write.document()));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
