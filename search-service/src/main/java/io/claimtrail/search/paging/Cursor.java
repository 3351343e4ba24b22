package io.claimtrail.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.id.ContentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/**
 * The place in a list where the next page starts.
 *
 * @param pointInTime Elasticsearch's id of the point in time
 * @param after sort values of the last item seen; empty before the first
 * @param requestDigest digest of the request that the list answers: a cursor is valid for that request only
 */
record Cursor(String pointInTime, ArrayNode after, String requestDigest) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The cursor before the first item of what {@code request} finds. */
    static Cursor start(String pointInTime, ObjectNode request) {
        return new Cursor(pointInTime, JSON.createArrayNode(), digest(request));
    }

    /** Whether the cursor belongs to the list that {@code request} finds. */
    boolean isFor(ObjectNode request) {
        return requestDigest.equals(digest(request));
    }

    /** The cursor after an item with the sort values {@code after}, in the same list. */
    Cursor movedTo(ArrayNode after, String pointInTime) {
        return new Cursor(pointInTime, after, requestDigest);
    }

    /** Digest of what decides on a list's items and their order; every instance and release computes the same. */
    private static String digest(ObjectNode request) {
        return ContentId.of(
                request.path("query").toString(),
                request.path("sort").toString(),
                request.path("collapse").toString());
    }

    String encode() {
        ArrayNode parts =
                JSON.createArrayNode().add(pointInTime).add(requestDigest).add(after);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(UTF_8));
    }

    /** The cursor that {@code text} encodes; empty where {@code text} is not a cursor. */
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
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory failed", e);
        }
    }
}
