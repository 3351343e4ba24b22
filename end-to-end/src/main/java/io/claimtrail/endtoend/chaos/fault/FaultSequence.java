package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Endless sequence of faults, determined by a seed: every kind on every target once in random order, then again. */
public final class FaultSequence {

    private static final int MAX_SHORT_MILLIS = 6_000;
    private static final int MAX_LONG_MILLIS = 50_000;
    /** One of this many faults lasts long. */
    private static final int LONG_RATIO = 15;

    private static final int MAX_DELAY_MILLIS = 300;
    /** Duration of a takeover, longer than the ten seconds after which Kafka reassigns partitions. */
    private static final int MIN_TAKEOVER_MILLIS = 12_000;

    private static final int REPEATED_RECORDS = 20;
    private static final List<PoisonKind> POISON_KINDS = List.of(PoisonKind.values());

    private final Random random;
    private final List<Supplier<Fault>> deck = new ArrayList<>();

    public FaultSequence(long seed) {
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
        for (Component component : Component.values()) {
            deck.add(() -> new Fault.Kill(component, time()));
            deck.add(() -> new Fault.Restart(component));
            deck.add(() -> new Fault.Freeze(component, time()));
        }
        for (Link link : ServiceProxies.LINKS) {
            deck.add(() -> new Fault.Cut(link, time()));
            deck.add(() -> new Fault.Silence(link, time()));
            deck.add(() -> new Fault.Slowness(link, Duration.ofMillis(random.nextInt(MAX_DELAY_MILLIS)), time()));
        }
        for (Component reader : List.of(Component.CLAIMS, Component.SEARCH)) {
            deck.add(() -> new Fault.Takeover(
                    reader, Duration.ofMillis(MIN_TAKEOVER_MILLIS + random.nextInt(MAX_SHORT_MILLIS))));
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

    private Duration time() {
        int limit = random.nextInt(LONG_RATIO) == 0 ? MAX_LONG_MILLIS : MAX_SHORT_MILLIS;
        return Duration.ofMillis(random.nextInt(limit));
    }
}
