package io.claimtrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.localstack.installation.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that benchmarks measure something. The measured values are not checked. */
class BenchIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Installation installation;

    @BeforeEach
    void start() {
        installation = Installation.startServers(folder);
    }

    @AfterEach
    void end() {
        installation.close();
    }

    @Test
    void measuresIngestAndSearch() {
        List<Figure> ingested = run(new IngestBenchmark(20));
        List<Figure> searched = run(new SearchBenchmark(100, List.of(2), Duration.ofMillis(20)));

        assertThat(ingested).hasSize(2);
        assertThat(searched).hasSize(15);
        assertThat(ingested).allSatisfy(BenchIT::isMeasured);
        assertThat(searched).allSatisfy(BenchIT::isMeasured);
    }

    @Test
    void followsAnArticleThroughAllServices() {
        List<Figure> latencies = run(new LatencyBenchmark(2));

        assertThat(latencies)
                .hasSize(24)
                .allSatisfy(figure -> assertThat(figure.value()).isNotNegative());
        assertThat(latencies.get(0).name()).isEqualTo("POST to searchable, p50");
        assertThat(latencies.get(0).value()).isPositive();
    }

    private List<Figure> run(Benchmark benchmark) {
        return benchmark.run(installation, Corpus.of(CHECKOUT.resolve("seeds"), 1), line -> {});
    }

    private static void isMeasured(Figure figure) {
        assertThat(figure.value()).isPositive();
        assertThat(figure.ratio().orElseThrow()).isPositive();
    }
}
