package io.claimtrail.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources that ingest-service fetches. Every failure is a {@link ServiceException}. */
public final class SourceCatalog {

    private static final String PATH = "/v1/sources";

    private final ServiceClient ingest;

    /** The sources of {@code ingest}. */
    public SourceCatalog(ServiceClient ingest) {
        this.ingest = ingest;
    }

    /** A source as it is defined; null stands for the service's default. */
    public record Definition(
            String kind,
            String url,
            @Nullable String fullText,
            @Nullable String publisher,
            @Nullable String language) {

        private byte[] json() {
            ObjectNode json =
                    JsonNodeFactory.instance.objectNode().put("kind", kind).put("url", url);
            if (fullText != null) {
                json.put("fullText", fullText);
            }
            if (publisher != null) {
                json.put("publisher", publisher);
            }
            if (language != null) {
                json.put("language", language);
            }
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** All sources, with their health, as the service answers. */
    public JsonNode list() {
        return ingest.getJson(PATH, Map.of());
    }

    /** Defines or replaces the source with {@code id}. */
    public void define(String id, Definition definition) {
        ingest.putJson(path(id), definition.json());
    }

    /** What the poller would read of a source, as the service answers. */
    public JsonNode tryOnce(Definition definition) {
        return ingest.postJson(path("trial") + "/trial", definition.json());
    }

    /** Withdraws the source with {@code id}. */
    public void withdraw(String id) {
        ingest.delete(path(id));
    }

    private static String path(String id) {
        return PATH + "/" + ServiceClient.encode(id);
    }
}
