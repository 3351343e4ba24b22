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
 * Writes documents in bulk and settles the response item by item. A {@link Write} has an external version, so an older
 * document can't replace a newer one. An {@link Update} changes a document only if it is as it was read.
 */
@ApplicationScoped
public class Bulk {

    /** Size in bytes from which a request is sent. */
    private static final int REQUEST_BYTES = 8 * 1024 * 1024;

    private static final String NO_DOCUMENT = "document_missing_exception";

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

    /** One item of a request. */
    public sealed interface Item<T> {

        /**
         * Write alias of one generation's index; it is deleted with the index, so that a late write can't create the index
         * again.
         */
        String alias();

        String id();

        /** The caller's own reference, returned with the result. */
        T origin();
    }

    /**
     * One document to write or delete.
     *
     * @param version position in the order of versions of this document
     * @param document null to delete
     */
    public record Write<T>(
            String alias, String id, long version, @Nullable ObjectNode document, T origin) implements Item<T> {}

    /**
     * New values for some fields of a document. The update is stale if the document has changed since it was read, or is
     * missing.
     *
     * @param read the document's state when it was read
     * @param fields values by the name of their field
     */
    public record Update<T>(String alias, String id, DocumentState read, ObjectNode fields, T origin)
            implements Item<T> {}

    /**
     * The result of all writes of one call.
     *
     * @param written origins of documents that were written or deleted
     * @param stale origins of writes whose document has a newer version, and of stale updates
     * @param refused writes that Elasticsearch rejects for good
     * @param toRetry writes that may succeed later
     */
    public record Settled<T>(List<T> written, List<T> stale, List<Refused<T>> refused, List<Item<T>> toRetry) {

        private Settled() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A write that Elasticsearch rejects for good, with the reason that it gives. */
    public record Refused<T>(T origin, String reason) {}

    /**
     * Sends {@code items} in as few requests as their size allows.
     *
     * @throws GenerationRetiredException if the index of an item was deleted
     */
    public <T> Settled<T> send(List<? extends Item<T>> items) {
        Settled<T> settled = new Settled<>();
        List<Item<T>> request = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Item<T> item : items) {
            request.add(item);
            append(item, lines);
            if (lines.size() >= REQUEST_BYTES) {
                send(request, lines, settled);
            }
        }
        send(request, lines, settled);
        return settled;
    }

    private <T> void send(List<Item<T>> request, ByteArrayOutputStream lines, Settled<T> settled) {
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
    private <T> void sendOneByOne(List<Item<T>> request, Settled<T> settled, ElasticsearchRefusedException refusal) {
        if (!refusal.isForContent()) {
            throw refusal;
        }
        if (request.size() == 1) {
            settled.refused().add(new Refused<>(request.getFirst().origin(), "refused as a whole"));
            return;
        }
        for (Item<T> item : request) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            append(item, line);
            send(new ArrayList<>(List.of(item)), line, settled);
        }
    }

    private static <T> void settle(Item<T> item, JsonNode response, Settled<T> settled) {
        JsonNode result = response.path(action(item));
        int status = result.path("status").asInt();
        if (status == NOT_FOUND) {
            settleMissing(item, result, settled);
        } else if (status == CONFLICT) {
            settled.stale().add(item.origin());
        } else if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR || status < OK) {
            settled.toRetry().add(item);
        } else if (status < BAD_REQUEST) {
            settled.written().add(item.origin());
        } else {
            settled.refused()
                    .add(new Refused<>(
                            item.origin(), result.path("error").path("reason").asText("refused")));
        }
    }

    /** The document of a deletion or an update may be missing, the index of an item may not. */
    private static <T> void settleMissing(Item<T> item, JsonNode result, Settled<T> settled) {
        boolean updated = item instanceof Update
                && result.path("error").path("type").asText().equals(NO_DOCUMENT);
        if (updated) {
            settled.stale().add(item.origin());
        } else if (!(item instanceof Write<T> write) || write.document() != null) {
            throw new GenerationRetiredException(item.alias());
        }
    }

    private static String action(Item<?> item) {
        return switch (item) {
            case Update<?> update -> "update";
            case Write<?> write -> write.document() == null ? "delete" : "index";
        };
    }

    private <T> void append(Item<T> item, ByteArrayOutputStream lines) {
        ObjectNode action = json.createObjectNode();
        ObjectNode target =
                action.putObject(action(item)).put("_index", item.alias()).put("_id", item.id());
        append(
                action,
                lines,
                switch (item) {
                    case Update<T> update -> {
                        target.put("if_seq_no", update.read().sequenceNumber())
                                .put("if_primary_term", update.read().primaryTerm());
                        yield json.createObjectNode().set("doc", update.fields());
                    }
                    case Write<T> write -> {
                        target.put("version", write.version()).put("version_type", "external_gte");
                        yield write.document();
                    }
                });
    }

    private void append(ObjectNode action, ByteArrayOutputStream lines, @Nullable ObjectNode document) {
        try {
            lines.write(json.writeValueAsBytes(action));
            lines.write('\n');
            if (document != null) {
                lines.write(json.writeValueAsBytes(document));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
