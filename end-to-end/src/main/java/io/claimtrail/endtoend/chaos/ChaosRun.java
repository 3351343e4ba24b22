package io.claimtrail.endtoend.chaos;

import io.claimtrail.endtoend.chaos.check.ConsistencyChecker;
import io.claimtrail.endtoend.chaos.check.Finding;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot;
import io.claimtrail.endtoend.chaos.fault.Fault;
import io.claimtrail.endtoend.chaos.fault.FaultScheduler;
import io.claimtrail.endtoend.chaos.workload.ArticleState;
import io.claimtrail.endtoend.chaos.workload.Draft;
import io.claimtrail.endtoend.chaos.workload.EditorialWorkload;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.ServiceProxies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Starts an installation, runs a write workload on it while faults are injected, and checks search afterwards.
 *
 * @param folder folder for all data and logs
 * @param editors number of concurrent writers
 * @param lanes number of concurrent faults
 * @param progress receives one line per event
 */
public record ChaosRun(Path folder, long seed, int editors, int lanes, Consumer<String> progress) {

    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(20);
    /** Timeout for indexed documents to become searchable, which the next refresh does. */
    private static final Duration REFRESH_LIMIT = Duration.ofMinutes(1);

    /**
     * Injects faults until {@code faults} is empty, waits until the index has caught up, and checks it.
     *
     * @throws IllegalStateException if a part does not recover, or the index does not catch up
     */
    public ChaosReport run(Supplier<Optional<Fault>> faults) throws InterruptedException {
        ServiceProxies proxies = ServiceProxies.open();
        try (Installation installation = Installation.start(folder, proxies);
                EditorialWorkload workload =
                        EditorialWorkload.start(installation.ingest().api(), editors, seed);
                FaultScheduler scheduler =
                        new FaultScheduler(installation, proxies, workload::isClosed, seed, progress)) {
            scheduler.run(lanes, faults);
            for (Component component : Component.values()) {
                installation.server(component).awaitReady();
            }
            Map<String, Set<ArticleState>> allowed = workload.finish().byArticle();
            progress.accept("all faults are removed; waiting for " + allowed.size() + " articles to be indexed");
            settle(installation);
            Check check = check(installation, allowed);
            return new ChaosReport(
                    seed,
                    scheduler.counts(),
                    scheduler.restarts(),
                    workload.tally(),
                    allowed.size(),
                    check.snapshot().articles().size(),
                    check.snapshot().claims().size(),
                    check.findings());
        }
    }

    /** Waits until all records in Kafka are processed. */
    private static void settle(Installation installation) {
        for (Reader reader : List.of(Reader.CLAIMS, Reader.SEARCH)) {
            installation.awaitProcessed(reader, SETTLING_LIMIT);
        }
    }

    private record Check(IndexSnapshot snapshot, List<Finding> findings) {}

    private static Check check(Installation installation, Map<String, Set<ArticleState>> allowed) {
        IndexSnapshotReader reader =
                new IndexSnapshotReader(installation.search().api());
        long end = System.nanoTime() + REFRESH_LIMIT.toNanos();
        while (true) {
            IndexSnapshot snapshot = reader.read(Draft.PUBLISHER);
            List<Finding> findings = ConsistencyChecker.check(allowed, snapshot);
            if (findings.isEmpty() || System.nanoTime() > end) {
                return new Check(snapshot, findings);
            }
        }
    }
}
