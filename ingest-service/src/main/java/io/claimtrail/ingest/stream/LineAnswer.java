package io.claimtrail.ingest.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one line: 202 with the article's id, 422 with the reason, or 503 where Kafka could not be reached. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LineAnswer(
        long line,
        int status,
        @Nullable String id,
        @Nullable String version,
        @Nullable String detail,
        List<Violation> violations) {

    static LineAnswer accepted(long line, String id, String version) {
        return new LineAnswer(line, 202, id, version, null, List.of());
    }

    static LineAnswer refused(long line, Refusal refusal) {
        return new LineAnswer(line, 422, null, null, refusal.detail(), refusal.violations());
    }

    static LineAnswer tooLong(long line, int limit) {
        return new LineAnswer(line, 422, null, null, "the line is longer than " + limit + " bytes", List.of());
    }

    static LineAnswer unavailable(long line, String id) {
        return new LineAnswer(
                line, 503, id, null, "Kafka did not acknowledge in time; send this line again", List.of());
    }
}
