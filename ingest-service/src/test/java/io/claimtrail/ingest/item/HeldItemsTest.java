package io.claimtrail.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.ItemVersion;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.item.ItemDesk.Acceptance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Desk and releaser over a log that stands for Kafka, with a clock, and with processes that end at any write. */
class HeldItemsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = START;
    private final Log log = new Log();
    private Process process = new Process();

    @Test
    void publishesATextAtTheEndOfItsEmbargoAndNotBefore() {
        Acceptance held = submit(text("a", 1, START.plusSeconds(60), "one"));
        now = START.plusSeconds(59);
        process.release();

        assertThat(held.heldUntil()).isEqualTo(START.plusSeconds(60));
        assertThat(held.notes()).extracting(Note::kind).containsExactly("held");
        assertThat(log.articles).isEmpty();

        now = START.plusSeconds(60);
        process.release();
        process.release();

        assertThat(log.articles).containsExactly("a=one");
    }

    @Test
    void publishesATextThatWaitedWhileNoProcessRan() {
        submit(text("a", 1, START.plusSeconds(60), "one"));
        now = START.plusSeconds(3600);
        process = new Process();
        process.release();

        assertThat(log.articles).containsExactly("a=one");
    }

    @Test
    void neverReleasesATextThatWasReplacedOrWithdrawn() {
        submit(text("a", 1, START.plusSeconds(60), "one"));
        submit(text("b", 1, START.plusSeconds(60), "one"));
        submit(text("c", 1, START.plusSeconds(60), "one"));
        submit(text("d", 1, START.plusSeconds(60), "one"));
        submit(text("a", 2, null, "two"));
        submit(new Withdrawn("b", List.of(), version(2, null)));
        process.desk.withdraw("c").toCompletableFuture().join();
        submit(text("d", 2, START.plusSeconds(90), "two"));
        now = START.plusSeconds(60);
        process.release();

        assertThat(log.articles).containsExactly("a=two", "b withdrawn", "c withdrawn");

        now = START.plusSeconds(90);
        process.release();

        assertThat(log.articles).endsWith("d=two");
    }

    @Test
    void keepsTheOrderOfTheSenderForVersionsThatFollowAtOnce() {
        submit(text("a", 2, null, "two"));
        Acceptance older = submit(text("a", 1, null, "one"));

        assertThat(older.isStored()).isFalse();
        assertThat(log.articles).containsExactly("a=two");
    }

    @Test
    void takesNoItemBeforeTheEarlierOnesAreKnown() {
        process.store.complete = false;

        assertThat(process.desk.accept(text("a", 1, null, "one")).write().toCompletableFuture())
                .isCompletedExceptionally();
        assertThat(process.desk
                        .accept(new Accepted(article("x", "one")))
                        .write()
                        .toCompletableFuture())
                .isCompleted();
        assertThat(log.articles).containsExactly("x=one");
    }

    /** Another instance publishes a newer version between two reads of the releaser. */
    @Test
    void publishesANewerVersionOfAnotherInstanceAgain() {
        submit(text("a", 1, START.plusSeconds(60), "one"));
        Process other = new Process();
        now = START.plusSeconds(60);
        log.beforeNextArticle = () -> other.desk
                .accept(text("a", 2, null, "two"))
                .write()
                .toCompletableFuture()
                .join();
        process.release();

        assertThat(log.articles).containsExactly("a=two", "a=one", "a=two");
    }

    @Test
    void storesTheNewestVersionLastSoThatCompactionKeepsIt() {
        submit(text("a", 2, START.plusSeconds(60), "two"));
        log.items.add(new ItemState("a", now, 1L, null, false, false, null, null));
        process.release();

        assertThat(log.items.getLast())
                .extracting(ItemState::number, ItemState::releaseAt)
                .containsExactly(2L, START.plusSeconds(60));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** A model that knows no process and no crash says what must be published, and when. */
    @ParameterizedTest
    @MethodSource("seeds")
    void losesNothingAndPublishesNothingTooEarlyWhereverProcessesEnd(int seed) {
        Random random = new Random(seed);
        Map<String, Expected> model = new HashMap<>();
        for (int step = 0; step < 40; step++) {
            String id = List.of("a", "b", "c").get(random.nextInt(3));
            log.writesUntilCrash = random.nextInt(12);
            if (random.nextInt(3) == 0) {
                now = now.plusSeconds(random.nextInt(40));
                retried(() -> process.release());
                model.values().forEach(expected -> expected.advance(now));
            } else {
                int number = random.nextInt(6);
                Instant embargo = random.nextBoolean() ? now.plusSeconds(1 + random.nextInt(60)) : null;
                boolean partial = random.nextInt(4) == 0;
                Usable submission = random.nextInt(6) == 0
                        ? new Withdrawn(id, List.of(), version(number, null))
                        : new Accepted(
                                article(id, "text " + step),
                                List.of(),
                                new ItemVersion((long) number, null, partial, embargo));
                if (embargo != null) {
                    log.notBefore.put(id + "=text " + step, embargo);
                }
                retried(() -> submit(submission));
                model.computeIfAbsent(id, first -> new Expected()).submit(submission, now);
            }
        }
        now = now.plusSeconds(100);
        log.writesUntilCrash = Integer.MAX_VALUE;
        process = new Process();
        process.release();
        model.values().forEach(expected -> expected.advance(now));

        assertThat(log.tooEarly).isEmpty();
        model.forEach((id, expected) -> assertThat(log.last(id)).as(id).isEqualTo(expected.published));
    }

    /** What one item must be, by the rules as the documentation gives them. */
    private static final class Expected {

        private int number = -1;
        private boolean hasFullText;
        private @Nullable String published;
        private @Nullable String waiting;
        private @Nullable Instant until;

        void submit(Usable submission, Instant now) {
            ItemVersion version = submission.version();
            if (version == null || version.number() == null || version.number() < number) {
                return;
            }
            if (submission instanceof Accepted && version.partial() && hasFullText) {
                return;
            }
            number = version.number().intValue();
            waiting = null;
            if (!(submission instanceof Accepted accepted)) {
                hasFullText = false;
                published = null;
                return;
            }
            hasFullText = !version.partial();
            if (version.embargoedUntil() != null && version.embargoedUntil().isAfter(now)) {
                waiting = accepted.article().version();
                until = version.embargoedUntil();
            } else {
                published = accepted.article().version();
            }
        }

        void advance(Instant now) {
            if (waiting != null && until != null && !until.isAfter(now)) {
                published = waiting;
                waiting = null;
            }
        }
    }

    private Acceptance submit(Usable submission) {
        Acceptance acceptance = process.desk.accept(submission);
        acceptance.write().toCompletableFuture().join();
        return acceptance;
    }

    /** Runs {@code action}; after a crash again, in a new process, as a client does that got no answer. */
    private void retried(Runnable action) {
        while (true) {
            try {
                action.run();
                return;
            } catch (Crash | CompletionException e) {
                log.writesUntilCrash = Integer.MAX_VALUE;
                process = new Process();
            }
        }
    }

    private static Accepted text(String id, int number, @Nullable Instant embargo, String version) {
        return new Accepted(article(id, version), List.of(), version(number, embargo));
    }

    private static ItemVersion version(int number, @Nullable Instant embargo) {
        return new ItemVersion((long) number, null, false, embargo);
    }

    private static Article article(String id, String version) {
        return new Article(id, version, null, "T", "B", null, START, null, List.of(), null, List.of());
    }

    /** The process ends. */
    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** The two topics, which outlive every process. */
    private final class Log {

        private final List<ItemState> items = new ArrayList<>();
        private final List<String> articles = new ArrayList<>();
        private final Map<String, String> lastArticles = new HashMap<>();
        private final Map<String, Instant> notBefore = new HashMap<>();
        private final Set<String> tooEarly = new TreeSet<>();
        private int writesUntilCrash = Integer.MAX_VALUE;
        private @Nullable Runnable beforeNextArticle;

        void save(ItemState state) {
            step();
            items.add(state);
            step();
        }

        void publish(String id, @Nullable String version) {
            Runnable before = beforeNextArticle;
            beforeNextArticle = null;
            if (before != null) {
                before.run();
            }
            step();
            articles.add(version == null ? id + " withdrawn" : id + "=" + version);
            lastArticles.put(id, version);
            if (version != null && now.isBefore(notBefore.getOrDefault(id + "=" + version, Instant.MIN))) {
                tooEarly.add(id + "=" + version);
            }
            step();
        }

        @Nullable String last(String id) {
            return lastArticles.get(id);
        }

        private void step() {
            if (writesUntilCrash-- <= 0) {
                throw new Crash();
            }
        }
    }

    /** One process of the service, which knows what it has read of the log. */
    private final class Process {

        private final Store store = new Store();
        private final ItemDesk desk = new ItemDesk(store, () -> now);
        private final Releaser releaser = new Releaser(store, () -> now);

        private Process() {
            store.readToEnd();
        }

        /** One turn of the loop. */
        void release() {
            store.readToEnd();
            desk.forgetShown();
            releaser.repair();
            releaser.release();
        }
    }

    /** Reads the log as {@code ItemTable} does. */
    private final class Store implements ItemStore {

        private final Map<String, ItemState> known = new HashMap<>();
        private final Map<String, ItemState> texts = new HashMap<>();
        private final Set<String> overtaken = new HashSet<>();
        private boolean complete = true;
        private int position;

        @Override
        public boolean isComplete() {
            return complete;
        }

        @Override
        public Optional<ItemState> find(String id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public Optional<ItemState> readText(String id) {
            return Optional.ofNullable(texts.get(id));
        }

        @Override
        public List<String> due(Instant time) {
            return known.values().stream()
                    .filter(state ->
                            state.releaseAt() != null && !state.releaseAt().isAfter(time))
                    .map(ItemState::id)
                    .toList();
        }

        @Override
        public Collection<String> takeOvertaken() {
            List<String> ids = List.copyOf(overtaken);
            overtaken.clear();
            return ids;
        }

        @Override
        public void readToEnd() {
            for (; position < log.items.size(); position++) {
                ItemState state = log.items.get(position);
                ItemState before = known.get(state.id());
                if (before != null && state.precedes(before)) {
                    overtaken.add(state.id());
                    continue;
                }
                known.put(state.id(), state.withoutText());
                if (state.article() != null) {
                    texts.put(state.id(), state);
                }
            }
        }

        @Override
        public CompletionStage<Void> save(ItemState state) {
            log.save(state);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> publish(Article article) {
            log.publish(article.id(), article.version());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> withdraw(String id) {
            log.publish(id, null);
            return CompletableFuture.completedFuture(null);
        }
    }
}
