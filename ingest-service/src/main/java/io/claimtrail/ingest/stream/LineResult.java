package io.claimtrail.ingest.stream;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.edge.http.content.ContentMemory;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.Note;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Result of one line, or of one item of a document: 202 with the id, 422 with the reason, or 503 if Kafka is unavailable. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LineResult(
        long line,
        int status,
        @Nullable String id,
        @Nullable String version,
        @Nullable Instant heldUntil,
        @Nullable String detail,
        List<Violation> violations,
        List<Note> notes) {

    static LineResult accepted(
            long line, String id, @Nullable String version, @Nullable Instant heldUntil, List<Note> notes) {
        return new LineResult(line, 202, id, version, heldUntil, null, List.of(), notes);
    }

    static LineResult refused(long line, Refusal refusal) {
        return new LineResult(line, 422, null, null, null, refusal.detail(), refusal.violations(), List.of());
    }

    static LineResult tooLong(long line, int limit) {
        return new LineResult(
                line, 422, null, null, null, "the line is longer than " + limit + " bytes", List.of(), List.of());
    }

    static LineResult noMemory(long line) {
        return new LineResult(
                line,
                503,
                null,
                null,
                null,
                "the service is working on other requests and has no memory for this line (" + ContentMemory.SETTING
                        + "); send this line again",
                List.of(),
                List.of());
    }

    /**
     * The result of a write: {@code success} once {@code sent} completes, else 503.
     *
     * @param settled receives id and status when the result is known, on any thread
     */
    static CompletableFuture<LineResult> settle(
            CompletionStage<Void> sent, LineResult success, ObjIntConsumer<String> settled) {
        String id = requireNonNull(success.id());
        return sent.handle((done, failure) -> failure == null ? success : unavailable(success.line(), id))
                .whenComplete((result, failure) -> settled.accept(id, result.status()))
                .toCompletableFuture();
    }

    private static LineResult unavailable(long line, String id) {
        return new LineResult(
                line,
                503,
                id,
                null,
                null,
                "Kafka did not acknowledge the write in time; send this line again",
                List.of(),
                List.of());
    }
}
