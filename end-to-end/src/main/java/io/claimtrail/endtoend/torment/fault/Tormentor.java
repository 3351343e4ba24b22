package io.claimtrail.endtoend.torment.fault;

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
import java.util.function.Predicate;

/** Makes a fault happen, and makes it good again before it returns. */
final class Tormentor {

    private static final int OK = 200;

    private final Installation installation;
    private final Wires wires;
    private final Predicate<String> closed;
    private final AtomicLong seed;

    /**
     * One for an installation with {@code wires}.
     *
     * @param closed whether nobody changes the article with that id any more
     */
    Tormentor(Installation installation, Wires wires, Predicate<String> closed, long seed) {
        this.installation = installation;
        this.wires = wires;
        this.closed = closed;
        this.seed = new AtomicLong(seed);
    }

    void strike(Fault fault) throws InterruptedException {
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
                mendAfter(time, wires.wire(line));
            }
            case Fault.Silence(Wires.Line line, Duration time) -> {
                wires.wire(line).silence();
                mendAfter(time, wires.wire(line));
            }
            case Fault.Slowness(Wires.Line line, Duration delay, Duration time) -> {
                wires.wire(line).slow(delay);
                mendAfter(time, wires.wire(line));
            }
            case Fault.Takeover(Part service, Duration time) -> takeOver(service, time);
            case Fault.Poison poison -> scribble(scribbler -> scribbler.poison(poison.topic(), poison.poisoning()));
            case Fault.RepeatedArticles(int count) -> scribble(scribbler -> scribbler.repeatArticles(count, closed));
            case Fault.RepeatedClaims(int count) -> scribble(scribbler -> scribbler.repeatClaims(count));
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

    private static void mendAfter(Duration time, Wire wire) throws InterruptedException {
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

    private interface Scribble {
        void by(Scribbler scribbler);
    }

    private void scribble(Scribble scribble) {
        try (Scribbler scribbler = new Scribbler("127.0.0.1:" + installation.kafkaPort(), seed.getAndIncrement())) {
            scribble.by(scribbler);
        }
    }
}
