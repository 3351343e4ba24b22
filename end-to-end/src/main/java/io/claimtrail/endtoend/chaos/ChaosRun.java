package io.claimtrail.endtoend.chaos;

import io.claimtrail.endtoend.chaos.check.ConsistencyChecker;
import io.claimtrail.endtoend.chaos.check.Finding;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot;
import io.claimtrail.endtoend.chaos.check.WithdrawnTextChecker;
import io.claimtrail.endtoend.chaos.fault.Fault;
import io.claimtrail.endtoend.chaos.fault.FaultScheduler;
import io.claimtrail.endtoend.chaos.storage.StoredTexts;
import io.claimtrail.endtoend.chaos.storage.TopicCompaction;
import io.claimtrail.endtoend.chaos.workload.ArticleState;
import io.claimtrail.endtoend.chaos.workload.Draft;
import io.claimtrail.endtoend.chaos.workload.EditorialWorkload;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Layout;
import io.claimtrail.localstack.installation.Installation.Service;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.server.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Starts an installation, runs a write workload on it while faults are injected, and checks search afterwards. Then Kafka compacts
 * its topics, the index is rebuilt, and everything is checked again, with all text that is stored.
 *
 * @param folder folder for all data and logs
 * @param instances number of instances of each service
 * @param editors number of concurrent writers
 * @param lanes number of concurrent faults
 * @param progress receives one line per event
 */
public record ChaosRun(Path folder, long seed, int instances, int editors, int lanes, Consumer<String> progress) {

    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(20);
    /** Timeout for indexed documents to become searchable, which the next refresh does. */
    private static final Duration REFRESH_LIMIT = Duration.ofMinutes(1);

    private static final Duration REBUILD_LIMIT = Duration.ofMinutes(20);
    /**
     * Settings under which faults take effect sooner. An instance soon gives up a partition whose articles it has not
     * processed, and a replaced generation of the index is soon deleted.
     */
    private static final Map<Component, Map<String, String>> SETTINGS = Map.of(
            Component.CLAIMS,
            Map.of("claimtrail.claims.drain-timeout", "1s"),
            Component.SEARCH,
            Map.of("claimtrail.elasticsearch.cursor-keep-alive", "10s"));

    /**
     * Injects faults until {@code faults} is empty, waits until the index has caught up, and checks it.
     *
     * @throws IllegalStateException if a part does not recover, or the index does not catch up
     */
    public ChaosReport run(Supplier<Optional<Fault>> faults) throws InterruptedException {
        ServiceProxies proxies = ServiceProxies.open();
        try (Installation installation = Installation.start(folder, new Layout(proxies, instances, SETTINGS));
                EditorialWorkload workload = EditorialWorkload.start(apis(installation), editors, seed);
                FaultScheduler scheduler = new FaultScheduler(installation, proxies, workload, seed, progress)) {
            scheduler.run(lanes, faults);
            awaitReady(installation);
            StoredTexts texts = new StoredTexts(installation);
            Map<String, Set<ArticleState>> allowed = workload.finish().byArticle();
            progress.accept("all faults are removed; waiting for " + allowed.size() + " articles to be indexed");
            settle(installation);
            List<Finding> findings =
                    new ArrayList<>(check(installation, allowed).findings());

            progress.accept("compacting the topics and rebuilding the index");
            TopicCompaction.force(installation);
            rebuild(installation);
            settle(installation);
            Check check = check(installation, allowed);
            Stream.concat(check.findings().stream(), WithdrawnTextChecker.check(allowed, texts.read()).stream())
                    .map(finding -> finding.at("after compaction and a rebuild"))
                    .forEach(findings::add);
            return new ChaosReport(
                    seed,
                    instances,
                    scheduler.counts(),
                    scheduler.effects(),
                    scheduler.restarts(),
                    workload.tally(),
                    allowed.size(),
                    check.snapshot().articles().size(),
                    check.snapshot().claims().size(),
                    findings);
        }
    }

    private static List<Api> apis(Installation installation) {
        return installation.instances(Component.INGEST).stream()
                .map(Service::api)
                .toList();
    }

    private static void awaitReady(Installation installation) {
        for (Component server : Component.servers()) {
            installation.server(server).awaitReady();
        }
        for (Component service : Component.services()) {
            installation
                    .instances(service)
                    .forEach(instance -> instance.server().awaitReady());
        }
    }

    private static void rebuild(Installation installation) throws InterruptedException {
        Job rebuild = installation.startRebuild();
        if (rebuild.awaitEnd(REBUILD_LIMIT).orElse(1) != 0) {
            throw new IllegalStateException("the index could not be rebuilt; the log is " + rebuild.log());
        }
    }

    /** Waits until all records in Kafka are processed. */
    private static void settle(Installation installation) {
        for (Reader reader : List.of(Reader.CLAIMS, Reader.CROSS_REFERENCES)) {
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
