package io.claimtrail.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.Component;
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

/** Each service's time to ready, and its memory once it has nothing to do; the middle one of some starts. */
record Starting(int starts) implements Benchmark {

    private static final Duration STEP = Duration.ofMillis(5);
    private static final Duration IDLE = Duration.ofSeconds(10);

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        List<Figure> figures = new ArrayList<>();
        for (Component service : Component.services()) {
            progress.accept(service.label());
            // The first makes what later ones find: indices, and the files in the system's cache.
            installation.running(service);
            installation.stop(service);
            List<Double> ready = new ArrayList<>();
            List<Double> memory = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                start(installation.node(service.label(), Map.of()), ready, memory);
            }
            figures.add(Figure.of(service.label() + " ready", middle(ready), Unit.MILLISECONDS)
                    .atMost(1500));
            figures.add(Figure.of(service.label() + " memory, idle", middle(memory), Unit.MEGABYTES)
                    .atMost(service == Component.CLAIMS ? 500 : 160));
        }
        return figures;
    }

    private static void start(Node node, List<Double> ready, List<Double> memory) {
        long start = System.nanoTime();
        Server server = Server.start(node);
        try {
            while (!node.isReady() && server.isAlive()) {
                Wait.a(STEP);
            }
            ready.add((System.nanoTime() - start) / 1e6);
            Wait.a(IDLE);
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
            throw new UncheckedIOException("there is no ps here to tell how much memory a process has", e);
        }
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
