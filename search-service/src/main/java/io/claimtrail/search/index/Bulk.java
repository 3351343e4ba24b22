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
import java.util.Optional;

/**
 * Writes documents in bulk and settles the answer item by item. Every write carries the sequence of its article version
 * as external version, so an older one can't undo a newer one.
 */
@ApplicationScoped
public class Bulk {

    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final Elasticsearch elasticsearch;
    private final ObjectMapper json;

    Bulk(Elasticsearch elasticsearch, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.json = json;
    }

    /**
     * One write.
     *
     * @param alias the way into one generation's index; with the index it goes, so that a late write can't make it again
     * @param document empty to delete
     * @param origin what the writer knows it by
     */
    public record Write<T>(String alias, String id, long sequence, Optional<ObjectNode> document, T origin) {}

    /** What became of the writes that did not simply succeed. */
    public record Settled<T>(List<T> stale, List<Refused<T>> refused, List<Write<T>> toRetry) {}

    /** A write that Elasticsearch will never take. */
    public record Refused<T>(T origin, String reason) {}

    /** Sends {@code writes} in as few requests as their size allows. */
    public <T> Settled<T> send(List<Write<T>> writes) {
        Settled<T> settled = new Settled<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Write<T>> request = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Write<T> write : writes) {
            request.add(write);
            append(write, lines);
            if (lines.size() >= MAX_BYTES) {
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
            narrowDown(request, settled, e);
        }
        request.clear();
        lines.reset();
    }

    /** One write can spoil a whole request: sends each alone, to refuse no more than that one. */
    private <T> void narrowDown(List<Write<T>> request, Settled<T> settled, ElasticsearchRefusedException refusal) {
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
        JsonNode result = item.path(write.document().isPresent() ? "index" : "delete");
        int status = result.path("status").asInt();
        if (status == 404 && write.document().isPresent()) {
            throw new GenerationRetiredException(write.alias());
        }
        if (status == 409) {
            settled.stale().add(write.origin());
        } else if (status == 429 || status >= 500 || status == 0) {
            settled.toRetry().add(write);
        } else if (status >= 400 && status != 404) {
            settled.refused()
                    .add(new Refused<>(
                            write.origin(), result.path("error").path("reason").asText("refused")));
        }
    }

    private <T> void append(Write<T> write, ByteArrayOutputStream lines) {
        ObjectNode action = json.createObjectNode();
        action.putObject(write.document().isPresent() ? "index" : "delete")
                .put("_index", write.alias())
                .put("_id", write.id())
                .put("version", write.sequence())
                .put("version_type", "external_gte");
        try {
            lines.write(json.writeValueAsBytes(action));
            lines.write('\n');
            if (write.document().isPresent()) {
                lines.write(json.writeValueAsBytes(write.document().get()));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
