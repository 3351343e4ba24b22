package io.claimtrail.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the time until each service is ready, and its memory when idle.
 *
 * @param starts starts per service, of which the median is reported
 */
record StartBenchmark(int starts) implements Benchmark {

    /** Interval between two checks of readiness. */
    private static final Duration STEP = Duration.ofMillis(5);
    /** Time after which a service counts as idle. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        List<Figure> figures = new ArrayList<>();
        for (Component service : Component.services()) {
            progress.accept(service.label());
            // The first start creates the indices and fills the page cache. It is not measured.
            installation.running(service);
            installation.stop(service);
            List<Double> ready = new ArrayList<>();
            List<Double> memory = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                start(installation.node(service.label(), Map.of()), ready, memory);
            }
            figures.add(Figure.of(service.label() + " ready", median(ready), Unit.MILLISECONDS)
                    .atMost(1500));
            figures.add(Figure.of(service.label() + " memory, idle", median(memory), Unit.MEGABYTES)
                    .atMost(service == Component.CLAIMS ? 500 : 160));
        }
        return figures;
    }

    private static void start(Node node, List<Double> ready, List<Double> memory) {
        long start = System.nanoTime();
        Server server = Server.start(node);
        try {
            while (!node.isReady() && server.isAlive()) {
                Sleep.forDuration(STEP);
            }
            ready.add((System.nanoTime() - start) / 1e6);
            Sleep.forDuration(IDLE);
            memory.add(residentMegabytes(server.pid()));
        } finally {
            server.stop();
        }
    }

    private static double residentMegabytes(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            try (InputStream out = ps.getInputStream()) {
                return Long.parseLong(new String(out.readAllBytes(), UTF_8).strip()) / 1024.0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ps failed: the memory of a process can't be read", e);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
