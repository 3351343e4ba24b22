package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.endtoend.chaos.workload.Backlog;
import io.claimtrail.endtoend.chaos.workload.EditorialWorkload;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.AnswerLoss;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Service;
import io.claimtrail.localstack.installation.RequestKind;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import io.claimtrail.localstack.installation.TcpProxy;
import io.claimtrail.localstack.server.Job;
import io.claimtrail.localstack.server.Polling;
import io.claimtrail.localstack.server.Server;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Injects one fault and removes it before it returns. */
final class FaultInjector {

    private static final int OK = 200;
    /** Timeout for a new instance to get partitions; longer where another fault stops Kafka. */
    private static final Duration JOIN_LIMIT = Duration.ofSeconds(30);
    /** Time after which a rebuild is killed. */
    private static final Duration REBUILD_LIMIT = Duration.ofMinutes(5);
    /** Time for which answers are lost, if there are fewer requests than answers to lose. */
    private static final Duration LOSS_LIMIT = Duration.ofSeconds(10);

    private static final Link SEARCH_TO_ELASTICSEARCH = new Link(Component.SEARCH, Component.ELASTICSEARCH);
    /** The request that makes a generation of the index live. */
    private static final RequestKind MOVE_OF_ALIASES = RequestKind.http("POST /_aliases", "claims-write\"");

    private final Installation installation;
    private final ServiceProxies proxies;
    private final EditorialWorkload workload;
    private final Consumer<String> progress;
    private final AtomicLong seed;
    private final AtomicInteger rebuilds = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger backlogs = new AtomicInteger();

    /** Creates an injector for an installation with {@code proxies} on which {@code workload} writes. */
    FaultInjector(
            Installation installation,
            ServiceProxies proxies,
            EditorialWorkload workload,
            long seed,
            Consumer<String> progress) {
        this.installation = installation;
        this.proxies = proxies;
        this.workload = workload;
        this.seed = new AtomicLong(seed);
        this.progress = progress;
    }

    /** What the faults have caused so far. */
    FaultEffects effects() {
        return new FaultEffects(rebuilds.get(), lostAnswers.get(), backlogs.get());
    }

    void inject(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Kill(Part part, Duration away) -> kill(server(part), away);
            case Fault.Restart(Part part) -> {
                server(part).stop();
                server(part).restart();
            }
            case Fault.Freeze(Part part, Duration time) -> freeze(server(part), time);
            case Fault.FullDisk(Duration time) -> fillDisk(time);
            case Fault.Cut(Link link, Duration time) -> {
                proxies.proxy(link).cut();
                restoreAfter(time, proxies.proxy(link));
            }
            case Fault.Silence(Link link, Duration time) -> {
                proxies.proxy(link).silence();
                restoreAfter(time, proxies.proxy(link));
            }
            case Fault.Slowness(Link link, Duration delay, Duration time) -> {
                proxies.proxy(link).slow(delay);
                restoreAfter(time, proxies.proxy(link));
            }
            case Fault.Takeover(Component service, Duration time) -> takeOver(service, time);
            case Fault.Rebalance(Component service, int articles, Duration time) -> rebalance(service, articles, time);
            case Fault.Rebuild(int processes, int lost) -> rebuild(processes, lost);
            case Fault.LostAnswers(Link link, RequestKind requests, int count) -> {
                try (AnswerLoss loss = proxies.proxy(link).loseAnswers(requests, count)) {
                    loss.await(LOSS_LIMIT);
                    lostAnswers.addAndGet(loss.lost());
                }
            }
            case Fault.HostileRequests(Part part) -> HostileClients.attack(part, instance(part));
            case Fault.Poison poison -> corrupt(topics -> topics.poison(poison.topic(), poison.kind()));
            case Fault.RepeatedArticles(int count) ->
                corrupt(topics -> topics.repeatArticles(count, workload::isClosed));
            case Fault.RepeatedClaims(int count) -> corrupt(topics -> topics.repeatClaims(count, workload::isClosed));
        }
    }

    private static void kill(Server server, Duration away) throws InterruptedException {
        server.kill();
        Thread.sleep(away);
        server.restart();
    }

    private static void freeze(Server server, Duration time) throws InterruptedException {
        whileFrozen(server, () -> Thread.sleep(time));
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static void whileFrozen(Server server, Step step) throws InterruptedException {
        server.freeze();
        try {
            step.run();
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
                .put(
                        "/_all/_settings?ignore_unavailable=true",
                        "{\"index.blocks.read_only_allow_delete\":" + blocked + "}");
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("Elasticsearch answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void takeOver(Component component, Duration time) throws InterruptedException {
        Service second = installation.start(component.label(), Map.of());
        try {
            second.server().awaitReady();
            freeze(server(Part.of(component)), time);
        } finally {
            second.server().stop();
        }
    }

    private void rebalance(Component component, int articles, Duration time) throws InterruptedException {
        Reader reader = component == Component.CLAIMS ? Reader.CLAIMS : Reader.SEARCH;
        Service joining = installation.start(component.label(), Map.of());
        try (ConsumerLag lag = new ConsumerLag(installation.kafkaBootstrapServers())) {
            Backlog backlog = workload.postBacklog(articles);
            joining.server().awaitReady();
            int members = installation.instances(component).size() + 1;
            Polling.until(() -> lag.readers(reader).orElse(0) >= members, JOIN_LIMIT);
            long behind = lag.of(reader).orElse(0);
            if (behind > 0) {
                backlogs.incrementAndGet();
            }
            progress.accept("  " + component.label() + " has another instance and is " + behind + " records behind");
            whileFrozen(server(Part.of(component)), () -> {
                backlog.change();
                Thread.sleep(time);
            });
        } finally {
            joining.server().stop();
        }
    }

    private void rebuild(int processes, int lost) throws InterruptedException {
        try (AnswerLoss loss = proxies.proxy(SEARCH_TO_ELASTICSEARCH).loseAnswers(MOVE_OF_ALIASES, lost)) {
            List<Job> jobs =
                    Stream.generate(installation::startRebuild).limit(processes).toList();
            for (Job job : jobs) {
                if (job.awaitEnd(REBUILD_LIMIT).orElse(1) == 0) {
                    rebuilds.incrementAndGet();
                }
            }
            lostAnswers.addAndGet(loss.lost());
        }
    }

    private Service instance(Part part) {
        return installation.instances(part.component()).get(part.instance());
    }

    private Server server(Part part) {
        return part.component().isService() ? instance(part).server() : installation.server(part.component());
    }

    private void corrupt(Consumer<TopicCorrupter> corruption) {
        try (TopicCorrupter topics =
                new TopicCorrupter("127.0.0.1:" + installation.kafkaPort(), seed.getAndIncrement())) {
            corruption.accept(topics);
        }
    }
}
