package io.claimtrail.ingest.item;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.item.ItemRules.Decision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles and withdrawals of all senders. Those that are no items of news agencies are published at once; for items, what
 * is known of their earlier versions decides.
 */
@Singleton
public class ItemDesk {

    private final ItemStore store;
    private final InstantSource clock;

    /** Decisions of this instance that its store does not show yet. */
    private final Map<String, Reservation> reservations = new ConcurrentHashMap<>();

    /** Sends what follows a write. Not the thread that reports the write: it is Kafka's own, and would wait for itself. */
    private final Executor following;

    @Inject
    ItemDesk(KafkaItemStore store) {
        this(store, InstantSource.system(), Thread::startVirtualThread);
    }

    ItemDesk(ItemStore store, InstantSource clock) {
        this(store, clock, Runnable::run);
    }

    private ItemDesk(ItemStore store, InstantSource clock, Executor following) {
        this.store = store;
        this.clock = clock;
        this.following = following;
    }

    /**
     * What becomes of a submission.
     *
     * @param isStored whether any of it is; false if it changes nothing
     * @param heldUntil when its text will be published, if it is held back; else null
     * @param notes those of the submission, and what its sender should know besides
     * @param writing writes it; must be called once. The stage completes once everything is stored safely, or exceptionally
     */
    public record Acceptance(
            boolean isStored, @Nullable Instant heldUntil, List<Note> notes, Supplier<CompletionStage<Void>> writing) {

        public Acceptance {
            requireNonNull(writing, "writing");
            notes = List.copyOf(notes);
        }

        /** Writes the submission. */
        public CompletionStage<Void> write() {
            return writing.get();
        }
    }

    private record Reservation(ItemState state, boolean isWritten) {}

    /** The earlier versions of an item are not known yet, because this instance has just started. */
    private static final class ItemsUnknownException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private ItemsUnknownException(String id) {
            super("The earlier versions of " + id + " are not known yet");
        }
    }

    /** Withdraws the article {@code id}, and its text if that is held back. The stage completes as for {@link Acceptance#write}. */
    public CompletionStage<Void> withdraw(String id) {
        return accept(new Withdrawn(id, List.of(), null)).write();
    }

    /** Decides about {@code submitted}; nothing is written yet. */
    public Acceptance accept(Usable submitted) {
        String id = submitted.id();
        if (submitted.version() == null && !isWaiting(id)) {
            return new Acceptance(true, null, submitted.notes(), () -> publish(submitted));
        }
        if (!store.isComplete()) {
            return new Acceptance(
                    true, null, submitted.notes(), () -> CompletableFuture.failedStage(new ItemsUnknownException(id)));
        }
        Decision decision = decide(submitted);
        List<Note> notes = new ArrayList<>(submitted.notes());
        notes.addAll(decision.notes());
        return new Acceptance(
                decision.publish() || decision.before() != null,
                decision.heldUntil(),
                notes,
                () -> write(decision, submitted));
    }

    /** Forgets the decisions that the store shows by now. */
    void forgetShown() {
        reservations
                .entrySet()
                .removeIf(each -> each.getValue().isWritten()
                        && store.find(each.getKey())
                                .filter(shown -> !shown.savedAt()
                                        .isBefore(each.getValue().state().savedAt()))
                                .isPresent());
    }

    private boolean isWaiting(String id) {
        ItemState known = known(id);
        return known != null && known.awaitsRelease();
    }

    /** Synchronized, so that the next version of the item is decided by this one, although nothing is written yet. */
    private synchronized Decision decide(Usable submitted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision decision = ItemRules.decide(known(submitted.id()), submitted, now);
        ItemState last = decision.last();
        if (last != null) {
            // Until all is written, the text is one that waits: a newer one must be stored before it is published.
            ItemState reserved = decision.before() == null ? last : decision.before();
            reservations.put(submitted.id(), new Reservation(reserved.withoutText(), false));
        }
        return decision;
    }

    private @Nullable ItemState known(String id) {
        Reservation reserved = reservations.get(id);
        ItemState shown = store.find(id).orElse(null);
        if (reserved == null || shown == null) {
            return reserved == null ? shown : reserved.state();
        }
        boolean isNewer = reserved.state().precedes(shown)
                || (!shown.precedes(reserved.state())
                        && shown.savedAt().isAfter(reserved.state().savedAt()));
        return isNewer ? shown : reserved.state();
    }

    private CompletionStage<Void> write(Decision decision, Usable submitted) {
        ItemState before = decision.before();
        ItemState after = decision.after();
        CompletionStage<Void> written = before == null ? CompletableFuture.completedStage(null) : store.save(before);
        if (decision.publish()) {
            // Sent at once where nothing comes before it, so that versions are sent in the order of their decisions.
            written = before == null
                    ? publish(submitted)
                    : written.thenComposeAsync(done -> publish(submitted), following);
        }
        if (after != null) {
            written = written.thenComposeAsync(done -> store.save(after), following);
        }
        return decision.last() == null
                ? written
                : written.whenComplete((done, failure) -> settle(submitted.id(), decision, failure));
    }

    /** After a failure the store tells what has been written. */
    private synchronized void settle(String id, Decision decision, @Nullable Throwable failure) {
        ItemState last = requireNonNull(decision.last());
        Reservation reserved = reservations.get(id);
        // A version that was submitted since has its own.
        if (reserved != null && !reserved.state().savedAt().isAfter(last.savedAt())) {
            if (failure == null) {
                reservations.put(id, new Reservation(last.withoutText(), true));
            } else {
                reservations.remove(id);
            }
        }
    }

    private CompletionStage<Void> publish(Usable submitted) {
        return switch (submitted) {
            case Accepted accepted -> store.publish(accepted.article());
            case Withdrawn withdrawn -> store.withdraw(withdrawn.id());
        };
    }
}
