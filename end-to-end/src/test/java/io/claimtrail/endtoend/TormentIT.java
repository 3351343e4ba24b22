package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import io.claimtrail.endtoend.torment.Outcome;
import io.claimtrail.endtoend.torment.Torment;
import io.claimtrail.endtoend.torment.fault.Fault;
import io.claimtrail.endtoend.torment.fault.Poisoning;
import io.claimtrail.localstack.Component;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One fault of each kind; {@code ./claimtrail torment} goes on for as long as one likes. */
class TormentIT {

    private static final long SEED = 1;
    private static final int EDITORS = 8;
    private static final int LANES = 3;
    private static final Duration A_WHILE = Duration.ofSeconds(1);
    /** Longer than Kafka waits for a consumer. */
    private static final Duration LONG = Duration.ofSeconds(12);

    private static final List<Fault> FAULTS = List.of(
            new Fault.Kill(Component.CLAIMS, Duration.ZERO),
            new Fault.Kill(Component.SEARCH, Duration.ZERO),
            new Fault.Takeover(Component.SEARCH, LONG),
            new Fault.Silence(new Link(Component.INGEST, Component.KAFKA), A_WHILE),
            new Fault.Poison(Topic.ARTICLES, Poisoning.NOT_JSON),
            new Fault.Poison(Topic.CLAIMS, Poisoning.LARGE),
            new Fault.Kill(Component.KAFKA, A_WHILE),
            new Fault.FullDisk(A_WHILE),
            new Fault.RepeatedArticles(20),
            new Fault.Freeze(Component.KAFKA, A_WHILE),
            new Fault.Kill(Component.ELASTICSEARCH, A_WHILE),
            new Fault.Cut(new Link(Component.CLAIMS, Component.KAFKA), A_WHILE),
            new Fault.Cut(new Link(Component.SEARCH, Component.ELASTICSEARCH), A_WHILE),
            new Fault.RepeatedClaims(20),
            new Fault.Slowness(new Link(Component.SEARCH, Component.KAFKA), Duration.ofMillis(200), A_WHILE),
            new Fault.Restart(Component.CLAIMS));

    @TempDir
    Path folder;

    @Test
    void searchSaysWhatWasAcknowledgedWhateverHappens() throws InterruptedException {
        Queue<Fault> faults = new ArrayDeque<>(FAULTS);

        Outcome outcome =
                new Torment(folder, SEED, EDITORS, LANES, line -> {}).run(() -> Optional.ofNullable(faults.poll()));

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.faultsInAll()).isEqualTo(FAULTS.size());
        assertThat(outcome.articles()).isPositive();
    }
}
