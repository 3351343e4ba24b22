package io.claimtrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.localstack.installation.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the benchmarks in their smallest sizes, and checks that they measure something. The values are not checked. */
class BenchIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.startServers(folder);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void measuresWritesAndReads() {
        List<Figure> ingested = run(new IngestBenchmark(20));
        List<Figure> searched = run(new SearchBenchmark(100, List.of(2), Duration.ofMillis(20)));

        assertThat(ingested).hasSize(2);
        assertThat(searched).hasSize(15);
        assertThat(ingested).allSatisfy(BenchIT::isMeasured);
        assertThat(searched).allSatisfy(BenchIT::isMeasured);
    }

    @Test
    @Tag("nightly")
    void measuresEachStageOfAnArticle() {
        List<Figure> latencies = run(new LatencyBenchmark(2, 2, 10));

        assertThat(latencies)
                .hasSize(24)
                .allSatisfy(figure -> assertThat(figure.value()).isNotNegative());
        assertThat(latencies.get(0).name()).isEqualTo("POST to searchable, p50");
        assertThat(latencies.get(0).value()).isPositive();
    }

    @Test
    @Tag("nightly")
    void measuresPages() {
        List<Figure> pages = run(new PageBenchmark(100, 1));

        assertThat(pages).hasSize(12).allSatisfy(BenchIT::isMeasured);
    }

    private static List<Figure> run(Benchmark benchmark) {
        return benchmark.run(installation, Corpus.of(CHECKOUT.resolve("seeds"), 1), line -> {});
    }

    private static void isMeasured(Figure figure) {
        assertThat(figure.value()).isPositive();
        assertThat(figure.ratio().orElseThrow()).isPositive();
    }
}
