package io.claimtrail.search.list;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.WorkPermits;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Limits how many exports are written at once, and how long a client may take to read. */
@ApplicationScoped
public class ExportLimits {

    private final ExportConfig config;
    private final WorkPermits permits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("export-deadlines").factory());

    ExportLimits(ExportConfig config) {
        this.config = config;
        this.permits = new WorkPermits(config.maxConcurrent(), 0, Duration.ZERO);
    }

    /**
     * The right to write one export.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many are written already
     */
    public Permit acquire() {
        return permits.acquire()
                .orElseThrow(() -> Problems.overloaded(config.maxConcurrent()
                        + " exports are being written, which is the maximum (claimtrail.export.max-concurrent)"));
    }

    /** A deadline for each batch of one export. */
    WriteDeadline deadline() {
        return new WriteDeadline(timer, config.writeTimeout());
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
