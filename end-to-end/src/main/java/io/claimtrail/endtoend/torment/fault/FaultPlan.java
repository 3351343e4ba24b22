package io.claimtrail.endtoend.torment.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import io.claimtrail.localstack.Component;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Faults without end, in an order that its seed gives: each kind on each target once, then all again. */
public final class FaultPlan {

    private static final int SHORT_MILLIS = 6_000;
    private static final int LONG_MILLIS = 50_000;
    /** One in so many lasts long. */
    private static final int LONG_ONES = 15;

    private static final int SLOW_MILLIS = 300;
    /** More than the ten seconds after which Kafka gives partitions to another. */
    private static final int TAKEOVER_MILLIS = 12_000;

    private static final int REPEATED = 20;
    private static final List<Poisoning> POISONINGS = List.of(Poisoning.values());

    private final Random random;
    private final List<Supplier<Fault>> deck = new ArrayList<>();

    public FaultPlan(long seed) {
        this.random = new Random(seed);
    }

    public Fault next() {
        if (deck.isEmpty()) {
            fill();
            Collections.shuffle(deck, random);
        }
        return deck.removeLast().get();
    }

    private void fill() {
        for (Component part : Component.values()) {
            deck.add(() -> new Fault.Kill(part, time()));
            deck.add(() -> new Fault.Restart(part));
            deck.add(() -> new Fault.Freeze(part, time()));
        }
        for (Link link : ServiceProxies.LINKS) {
            deck.add(() -> new Fault.Cut(link, time()));
            deck.add(() -> new Fault.Silence(link, time()));
            deck.add(() -> new Fault.Slowness(link, Duration.ofMillis(random.nextInt(SLOW_MILLIS)), time()));
        }
        for (Component reader : List.of(Component.CLAIMS, Component.SEARCH)) {
            deck.add(() ->
                    new Fault.Takeover(reader, Duration.ofMillis(TAKEOVER_MILLIS + random.nextInt(SHORT_MILLIS))));
        }
        for (Topic topic : List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.REVIEWS, Topic.SPEAKERS)) {
            deck.add(() -> new Fault.Poison(topic, POISONINGS.get(random.nextInt(POISONINGS.size()))));
        }
        for (int i = 0; i < 2; i++) {
            deck.add(() -> new Fault.FullDisk(time()));
            deck.add(() -> new Fault.RepeatedArticles(REPEATED));
            deck.add(() -> new Fault.RepeatedClaims(REPEATED));
        }
    }

    private Duration time() {
        int limit = random.nextInt(LONG_ONES) == 0 ? LONG_MILLIS : SHORT_MILLIS;
        return Duration.ofMillis(random.nextInt(limit));
    }
}
