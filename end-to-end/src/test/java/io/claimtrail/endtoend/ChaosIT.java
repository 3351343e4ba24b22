package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.Topic;
import io.claimtrail.endtoend.chaos.ChaosReport;
import io.claimtrail.endtoend.chaos.ChaosRun;
import io.claimtrail.endtoend.chaos.fault.Fault;
import io.claimtrail.endtoend.chaos.fault.Part;
import io.claimtrail.endtoend.chaos.fault.PoisonKind;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.RequestKind;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Injects a fixed list of faults; {@code ./claimtrail chaos} injects random faults for any time. Nightly: two processors
 * need more than ten minutes for the backlog that two instances of each service leave.
 */
@Tag("nightly")
class ChaosIT {

    private static final long SEED = 1;
    private static final Link CLAIMS_TO_KAFKA = new Link(Component.CLAIMS, Component.KAFKA);
    private static final Link SEARCH_TO_ELASTICSEARCH = new Link(Component.SEARCH, Component.ELASTICSEARCH);
    private static final int INSTANCES = 2;
    private static final int EDITORS = 8;
    private static final int LANES = 3;
    private static final int BACKLOG = 40;
    private static final Duration SHORT = Duration.ofSeconds(1);
    /** Time shorter than Kafka's session timeout, so that a suspended instance remains a member of its group. */
    private static final Duration MEDIUM = Duration.ofSeconds(5);
    /** Time longer than Kafka's session timeout, so that another instance takes over. */
    private static final Duration LONG = Duration.ofSeconds(12);

    /**
     * Faults of the shorter test: those after which work is repeated, delayed, reordered or done by two instances, a rebuild whose
     * answer is lost, and a kill of each process.
     */
    private static final List<Fault> FAULTS = List.of(
            new Fault.Rebalance(Component.CLAIMS, BACKLOG, MEDIUM),
            new Fault.Takeover(Component.SEARCH, LONG),
            new Fault.RepeatedArticles(20),
            new Fault.Rebuild(1, 1),
            new Fault.Kill(Part.of(Component.KAFKA), SHORT),
            new Fault.HostileRequests(Part.of(Component.INGEST)),
            new Fault.RepeatedClaims(20),
            new Fault.Kill(Part.of(Component.ELASTICSEARCH), SHORT),
            new Fault.Poison(Topic.CLAIMS, PoisonKind.LARGE),
            new Fault.Kill(Part.of(Component.CLAIMS), Duration.ZERO),
            new Fault.Kill(new Part(Component.SEARCH, 1), Duration.ZERO));

    /** Faults of the longer test: one of each kind, all kinds of broken connections too. */
    private static final List<Fault> ALL_FAULTS = Stream.concat(
                    FAULTS.stream(),
                    Stream.of(
                            new Fault.FullDisk(SHORT),
                            new Fault.Rebuild(2, 2),
                            new Fault.Rebalance(Component.SEARCH, BACKLOG, MEDIUM),
                            new Fault.HostileRequests(Part.of(Component.CLAIMS)),
                            new Fault.HostileRequests(new Part(Component.SEARCH, 1)),
                            new Fault.LostAnswers(CLAIMS_TO_KAFKA, RequestKind.kafka(ApiKeys.END_TXN), 2),
                            new Fault.LostAnswers(SEARCH_TO_ELASTICSEARCH, RequestKind.http("POST /_bulk", ""), 2),
                            new Fault.Silence(new Link(Component.INGEST, Component.KAFKA), SHORT),
                            new Fault.Poison(Topic.ARTICLES, PoisonKind.NOT_JSON),
                            new Fault.Freeze(Part.of(Component.KAFKA), SHORT),
                            new Fault.Cut(CLAIMS_TO_KAFKA, SHORT),
                            new Fault.Cut(SEARCH_TO_ELASTICSEARCH, SHORT),
                            new Fault.Slowness(
                                    new Link(Component.SEARCH, Component.KAFKA), Duration.ofMillis(200), SHORT),
                            new Fault.Restart(new Part(Component.CLAIMS, 1))))
            .toList();

    @TempDir
    Path folder;

    @Test
    void searchReturnsWhatWasAcknowledged() throws InterruptedException {
        assertNothingLostAfter(FAULTS);
    }

    @Test
    void searchReturnsWhatWasAcknowledgedAfterEveryKindOfFault() throws InterruptedException {
        assertNothingLostAfter(ALL_FAULTS);
    }

    private void assertNothingLostAfter(List<Fault> faults) throws InterruptedException {
        Queue<Fault> queue = new ArrayDeque<>(faults);

        ChaosReport report = new ChaosRun(folder, SEED, INSTANCES, EDITORS, LANES, line -> {})
                .run(() -> Optional.ofNullable(queue.poll()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.faultsInAll()).isEqualTo(faults.size());
        assertThat(report.articles()).isPositive();
        assertThat(report.effects().lostAnswers()).isPositive();
    }
}
