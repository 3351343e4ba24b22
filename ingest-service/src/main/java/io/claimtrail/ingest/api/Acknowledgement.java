package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import java.util.concurrent.CompletionStage;

/** When a write is answered. */
final class Acknowledgement {

    private Acknowledgement() {}

    /** {@code answer}, once Kafka has acknowledged what was {@code sent}; never before. */
    static <T> CompletionStage<T> of(CompletionStage<Void> sent, T answer) {
        return sent.handle((done, failure) -> {
            if (failure != null) {
                throw Problems.unavailable("Kafka did not acknowledge in time; nothing is lost by sending it again");
            }
            return answer;
        });
    }
}
