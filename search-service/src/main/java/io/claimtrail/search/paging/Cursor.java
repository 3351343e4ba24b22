package io.claimtrail.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on.
 *
 * @param pointInTime Elasticsearch's id of it
 * @param after sort values of the last item seen; none before the first
 * @param asked what the list was asked for: a cursor is good for that alone
 */
record Cursor(String pointInTime, ArrayNode after, String asked) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String encode() {
        ArrayNode parts = JSON.createArrayNode().add(pointInTime).add(asked).add(after);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(UTF_8));
    }

    /** The cursor that {@code text} encodes; empty where it is none. */
    static Optional<Cursor> decode(String text) {
        try {
            JsonNode parts = JSON.readTree(Base64.getUrlDecoder().decode(text));
            boolean isCursor = parts.isArray()
                    && parts.size() == 3
                    && parts.get(0).isTextual()
                    && parts.get(1).isTextual()
                    && parts.get(2).isArray();
            return isCursor
                    ? Optional.of(new Cursor(
                            parts.get(0).asText(),
                            (ArrayNode) parts.get(2),
                            parts.get(1).asText()))
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("reading bytes in memory failed", e);
        }
    }
}
