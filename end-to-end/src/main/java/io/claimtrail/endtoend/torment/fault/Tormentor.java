package io.claimtrail.endtoend.torment.fault;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Service;
import io.claimtrail.localstack.installation.TcpProxy;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.Component;
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
    private final ServiceProxies proxies;
    private final Predicate<String> closed;
    private final AtomicLong seed;

    /**
     * One for an installation with {@code proxies}.
     *
     * @param closed whether nobody changes the article with that id any more
     */
    Tormentor(Installation installation, ServiceProxies proxies, Predicate<String> closed, long seed) {
        this.installation = installation;
        this.proxies = proxies;
        this.closed = closed;
        this.seed = new AtomicLong(seed);
    }

    void strike(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill(Component part, Duration away) -> kill(installation.server(part), away);
            case Fault.Restart(Component part) -> {
                installation.server(part).stop();
                installation.server(part).restart();
            }
            case Fault.Freeze(Component part, Duration time) -> freeze(installation.server(part), time);
            case Fault.FullDisk(Duration time) -> fillDisk(time);
            case Fault.Cut(ServiceProxies.Link link, Duration time) -> {
                proxies.proxy(link).cut();
                mendAfter(time, proxies.proxy(link));
            }
            case Fault.Silence(ServiceProxies.Link link, Duration time) -> {
                proxies.proxy(link).silence();
                mendAfter(time, proxies.proxy(link));
            }
            case Fault.Slowness(ServiceProxies.Link link, Duration delay, Duration time) -> {
                proxies.proxy(link).slow(delay);
                mendAfter(time, proxies.proxy(link));
            }
            case Fault.Takeover(Component service, Duration time) -> takeOver(service, time);
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

    private static void mendAfter(Duration time, TcpProxy proxy) throws InterruptedException {
        try {
            Thread.sleep(time);
        } finally {
            proxy.restore();
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

    private void takeOver(Component part, Duration time) throws InterruptedException {
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
