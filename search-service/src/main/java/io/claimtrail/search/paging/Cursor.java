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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The place in a list where the next page starts.
 *
 * @param pointInTime Elasticsearch's id of the point in time
 * @param after sort values of the last item seen; empty before the first
 * @param requestDigest digest of the request that the list answers: a cursor is valid for that request only
 * @param startedAt time at which the list began, to the millisecond
 */
record Cursor(String pointInTime, ArrayNode after, String requestDigest, Instant startedAt) {

    Cursor {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The cursor before the first item of what {@code request} finds. */
    static Cursor start(String pointInTime, ObjectNode request, Instant now) {
        return new Cursor(pointInTime, JSON.createArrayNode(), digest(request), now);
    }

    /** Whether the cursor belongs to the list that {@code request} finds. */
    boolean isFor(ObjectNode request) {
        return requestDigest.equals(digest(request));
    }

    /** The cursor after an item with the sort values {@code after}, in the same list. */
    Cursor movedTo(ArrayNode after, String pointInTime) {
        return new Cursor(pointInTime, after, requestDigest, startedAt);
    }

    /** Digest of what decides on a list's items and their order; every instance and release computes the same. */
    private static String digest(ObjectNode request) {
        return ContentId.of(
                request.path("query").toString(),
                request.path("sort").toString(),
                request.path("collapse").toString());
    }

    /** The content of a cursor's text, without signature. */
    byte[] toBytes() {
        return JSON.createArrayNode()
                .add(pointInTime)
                .add(requestDigest)
                .add(after)
                .add(startedAt.toEpochMilli())
                .toString()
                .getBytes(UTF_8);
    }

    /** The cursor with this content; empty where it is not the content of a cursor. */
    static Optional<Cursor> ofBytes(byte[] content) {
        try {
            JsonNode parts = JSON.readTree(content);
            boolean isCursor = parts.isArray()
                    && parts.size() == 4
                    && parts.get(0).isTextual()
                    && parts.get(1).isTextual()
                    && parts.get(2).isArray()
                    && parts.get(3).isIntegralNumber()
                    && parts.get(3).canConvertToLong();
            return isCursor
                    ? Optional.of(new Cursor(
                            parts.get(0).asText(),
                            (ArrayNode) parts.get(2),
                            parts.get(1).asText(),
                            Instant.ofEpochMilli(parts.get(3).asLong())))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory failed", e);
        }
    }
}
