package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.RequestKind;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.kafka.common.protocol.ApiKeys;

/** Endless sequence of faults, determined by a seed: every kind on every target in random order, then again. */
public final class FaultSequence {

    private static final int MAX_SHORT_MILLIS = 6_000;
    private static final int MAX_LONG_MILLIS = 50_000;
    /** One of this many faults lasts long. */
    private static final int LONG_RATIO = 15;

    private static final int MAX_DELAY_MILLIS = 300;
    /** Duration of a takeover, longer than the ten seconds after which Kafka reassigns partitions. */
    private static final int MIN_TAKEOVER_MILLIS = 12_000;

    /** Duration of the suspension in a rebalance, shorter than Kafka's session timeout: the instance remains a member. */
    private static final int MAX_REBALANCE_MILLIS = 8_000;

    private static final int BACKLOG = 40;
    private static final int MAX_LOST_ANSWERS = 3;
    /** The requests whose answers are lost, by the connection. */
    private static final Map<Link, List<RequestKind>> REQUESTS = Map.of(
            new Link(Component.INGEST, Component.KAFKA),
            List.of(RequestKind.kafka(ApiKeys.PRODUCE)),
            new Link(Component.CLAIMS, Component.KAFKA),
            List.of(
                    RequestKind.kafka(ApiKeys.PRODUCE),
                    RequestKind.kafka(ApiKeys.TXN_OFFSET_COMMIT),
                    RequestKind.kafka(ApiKeys.END_TXN)),
            new Link(Component.SEARCH, Component.KAFKA),
            List.of(RequestKind.kafka(ApiKeys.OFFSET_COMMIT)),
            new Link(Component.SEARCH, Component.ELASTICSEARCH),
            List.of(RequestKind.http("POST /_bulk", "")));

    private static final int REPEATED_RECORDS = 20;
    private static final List<PoisonKind> POISON_KINDS = List.of(PoisonKind.values());

    private final Random random;
    private final int instances;
    private final List<Supplier<Fault>> deck = new ArrayList<>();

    /** @param instances number of instances of each service */
    public FaultSequence(long seed, int instances) {
        this.random = new Random(seed);
        this.instances = instances;
    }

    public Fault next() {
        if (deck.isEmpty()) {
            fill();
            Collections.shuffle(deck, random);
        }
        return deck.removeLast().get();
    }

    private void fill() {
        for (Part part : parts()) {
            deck.add(() -> new Fault.Kill(part, time()));
            deck.add(() -> new Fault.Restart(part));
            deck.add(() -> new Fault.Freeze(part, time()));
            if (part.component().isService()) {
                deck.add(() -> new Fault.HostileRequests(part));
            }
        }
        for (Link link : ServiceProxies.LINKS) {
            for (RequestKind requests : REQUESTS.getOrDefault(link, List.of())) {
                deck.add(() -> new Fault.LostAnswers(link, requests, 1 + random.nextInt(MAX_LOST_ANSWERS)));
            }
            deck.add(() -> new Fault.Cut(link, time()));
            deck.add(() -> new Fault.Silence(link, time()));
            deck.add(() -> new Fault.Slowness(link, Duration.ofMillis(random.nextInt(MAX_DELAY_MILLIS)), time()));
        }
        for (Component reader : List.of(Component.CLAIMS, Component.SEARCH)) {
            deck.add(() -> new Fault.Takeover(
                    reader, Duration.ofMillis(MIN_TAKEOVER_MILLIS + random.nextInt(MAX_SHORT_MILLIS))));
            for (int i = 0; i < 2; i++) {
                deck.add(() ->
                        new Fault.Rebalance(reader, BACKLOG, Duration.ofMillis(random.nextInt(MAX_REBALANCE_MILLIS))));
            }
        }
        for (int processes = 1; processes <= 2; processes++) {
            for (int lost = 0; lost <= 2; lost++) {
                Fault rebuild = new Fault.Rebuild(processes, lost);
                deck.add(() -> rebuild);
            }
        }
        for (Topic topic : List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.REVIEWS, Topic.SPEAKERS)) {
            deck.add(() -> new Fault.Poison(topic, POISON_KINDS.get(random.nextInt(POISON_KINDS.size()))));
        }
        for (int i = 0; i < 2; i++) {
            deck.add(() -> new Fault.FullDisk(time()));
            deck.add(() -> new Fault.RepeatedArticles(REPEATED_RECORDS));
            deck.add(() -> new Fault.RepeatedClaims(REPEATED_RECORDS));
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Component.servers().forEach(server -> parts.add(Part.of(server)));
        for (Component service : Component.services()) {
            for (int i = 0; i < instances; i++) {
                parts.add(new Part(service, i));
            }
        }
        return parts;
    }

    private Duration time() {
        int limit = random.nextInt(LONG_RATIO) == 0 ? MAX_LONG_MILLIS : MAX_SHORT_MILLIS;
        return Duration.ofMillis(random.nextInt(limit));
    }
}
