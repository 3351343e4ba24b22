package io.claimtrail.search.api.match;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.WorkPermits;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import jakarta.enterprise.context.ApplicationScoped;

/** Limits how many requests are matched at once. */
@ApplicationScoped
public class MatchPermits {

    private final MatchConfig config;
    private final WorkPermits permits;

    MatchPermits(MatchConfig config) {
        this.config = config;
        this.permits = new WorkPermits(config.maxConcurrent(), config.maxWaiting(), config.maxWait());
    }

    /**
     * The right to match one text; waits for it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many requests are waiting, or this one has waited too
     *     long
     */
    public Permit acquire() {
        return permits.acquire()
                .orElseThrow(() -> Problems.overloaded(config.maxConcurrent()
                        + " texts are being matched (claimtrail.match.max-concurrent), and others wait"
                        + " (claimtrail.match.max-waiting, claimtrail.match.max-wait)"));
    }
}
