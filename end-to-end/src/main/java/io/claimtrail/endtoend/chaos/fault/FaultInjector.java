package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.endtoend.installation.Api;
import io.claimtrail.endtoend.installation.Installation;
import io.claimtrail.endtoend.installation.Installation.Service;
import io.claimtrail.endtoend.installation.Wire;
import io.claimtrail.endtoend.installation.Wires;
import io.claimtrail.localstack.instance.Part;
import io.claimtrail.localstack.server.Server;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Injects one fault and removes it before it returns. */
final class FaultInjector {

    private static final int OK = 200;

    private final Installation installation;
    private final Wires wires;
    private final Predicate<String> closed;
    private final AtomicLong seed;

    /**
     * Creates an injector for an installation with {@code wires}.
     *
     * @param closed whether the article with that id no longer changes
     */
    FaultInjector(Installation installation, Wires wires, Predicate<String> closed, long seed) {
        this.installation = installation;
        this.wires = wires;
        this.closed = closed;
        this.seed = new AtomicLong(seed);
    }

    void inject(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill(Part part, Duration away) -> kill(installation.server(part), away);
            case Fault.Restart(Part part) -> {
                installation.server(part).stop();
                installation.server(part).restart();
            }
            case Fault.Freeze(Part part, Duration time) -> freeze(installation.server(part), time);
            case Fault.FullDisk(Duration time) -> fillDisk(time);
            case Fault.Cut(Wires.Line line, Duration time) -> {
                wires.wire(line).cut();
                restoreAfter(time, wires.wire(line));
            }
            case Fault.Silence(Wires.Line line, Duration time) -> {
                wires.wire(line).silence();
                restoreAfter(time, wires.wire(line));
            }
            case Fault.Slowness(Wires.Line line, Duration delay, Duration time) -> {
                wires.wire(line).slow(delay);
                restoreAfter(time, wires.wire(line));
            }
            case Fault.Takeover(Part service, Duration time) -> takeOver(service, time);
            case Fault.Poison poison -> corrupt(topics -> topics.poison(poison.topic(), poison.kind()));
            case Fault.RepeatedArticles(int count) -> corrupt(topics -> topics.repeatArticles(count, closed));
            case Fault.RepeatedClaims(int count) -> corrupt(topics -> topics.repeatClaims(count));
        }
    }

    private static void kill(Server server, Duration away) throws InterruptedException {
        server.kill();
        Thread.sleep(away);
        server.restart();
    }

    private static void freeze(Server server, Duration time) throws InterruptedException {
        server.freeze();
        try {
            Thread.sleep(time);
        } finally {
            server.thaw();
        }
    }

    private static void restoreAfter(Duration time, Wire wire) throws InterruptedException {
        try {
            Thread.sleep(time);
        } finally {
            wire.mend();
        }
    }

    private void fillDisk(Duration time) throws InterruptedException {
        blockWrites("true");
        try {
            Thread.sleep(time);
        } finally {
            blockWrites("null");
        }
    }

    private void blockWrites(String blocked) {
        HttpResponse<String> answer = new Api(installation.elasticsearchPort())
                .put("/_all/_settings", "{\"index.blocks.read_only_allow_delete\":" + blocked + "}");
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("Elasticsearch answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void takeOver(Part part, Duration time) throws InterruptedException {
        Service second = installation.start(part.label(), Map.of());
        try {
            second.server().awaitReady();
            freeze(installation.server(part), time);
        } finally {
            second.server().stop();
        }
    }

    private void corrupt(Consumer<TopicCorrupter> corruption) {
        try (TopicCorrupter topics =
                new TopicCorrupter("127.0.0.1:" + installation.kafkaPort(), seed.getAndIncrement())) {
            corruption.accept(topics);
        }
    }
}
