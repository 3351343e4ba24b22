package io.claimtrail.claims.api;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.WorkPermits;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import jakarta.inject.Singleton;

/** Limits how many texts of requests are extracted at once, so that the pipeline keeps cores and memory. */
@Singleton
final class ExtractPermits {

    private final ExtractConfig config;
    private final WorkPermits permits;

    ExtractPermits(ExtractConfig config) {
        this.config = config;
        this.permits = new WorkPermits(config.maxConcurrent(), config.maxWaiting(), config.maxWait());
    }

    /**
     * The right to extract one text; waits for it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many requests are waiting, or this one has waited too
     *     long
     */
    Permit acquire() {
        return permits.acquire()
                .orElseThrow(() -> Problems.overloaded(config.maxConcurrent()
                        + " texts are being extracted (claimtrail.extract.max-concurrent), and others wait"
                        + " (claimtrail.extract.max-waiting, claimtrail.extract.max-wait)"));
    }

    /** Number of requests that wait for a permit. */
    int waiting() {
        return permits.waiting();
    }
}
