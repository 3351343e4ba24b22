package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Service;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.installation.TcpProxy;
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
    private final ServiceProxies proxies;
    private final Predicate<String> closed;
    private final AtomicLong seed;

    /**
     * Creates an injector for an installation with {@code proxies}.
     *
     * @param closed whether the article with that id no longer changes
     */
    FaultInjector(Installation installation, ServiceProxies proxies, Predicate<String> closed, long seed) {
        this.installation = installation;
        this.proxies = proxies;
        this.closed = closed;
        this.seed = new AtomicLong(seed);
    }

    void inject(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill(Component component, Duration away) -> kill(installation.server(component), away);
            case Fault.Restart(Component component) -> {
                installation.server(component).stop();
                installation.server(component).restart();
            }
            case Fault.Freeze(Component component, Duration time) -> freeze(installation.server(component), time);
            case Fault.FullDisk(Duration time) -> fillDisk(time);
            case Fault.Cut(ServiceProxies.Link link, Duration time) -> {
                proxies.proxy(link).cut();
                restoreAfter(time, proxies.proxy(link));
            }
            case Fault.Silence(ServiceProxies.Link link, Duration time) -> {
                proxies.proxy(link).silence();
                restoreAfter(time, proxies.proxy(link));
            }
            case Fault.Slowness(ServiceProxies.Link link, Duration delay, Duration time) -> {
                proxies.proxy(link).slow(delay);
                restoreAfter(time, proxies.proxy(link));
            }
            case Fault.Takeover(Component service, Duration time) -> takeOver(service, time);
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

    private static void restoreAfter(Duration time, TcpProxy proxy) throws InterruptedException {
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

    private void takeOver(Component component, Duration time) throws InterruptedException {
        Service second = installation.start(component.label(), Map.of());
        try {
            second.server().awaitReady();
            freeze(installation.server(component), time);
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
