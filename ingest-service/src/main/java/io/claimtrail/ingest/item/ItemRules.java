package io.claimtrail.ingest.item;

import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.ItemVersion;
import io.claimtrail.ingest.article.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of an article or a withdrawal, by what is known of its item. Pure. */
final class ItemRules {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private ItemRules() {}

    /**
     * What to write, in this order: {@code before}, what was submitted, {@code after}.
     *
     * @param before state that must be stored first, so that a process that ends in between has lost nothing; null if none must
     * @param publish whether what was submitted is published now
     * @param after state that is stored last; null if none is
     * @param heldUntil when the text will be published, if it is held back; else null
     * @param notes what the sender should know
     */
    record Decision(
            @Nullable ItemState before,
            boolean publish,
            @Nullable ItemState after,
            @Nullable Instant heldUntil,
            List<Note> notes) {

        static Decision ignored(String detail) {
            return new Decision(null, false, null, null, List.of(new Note("superseded", detail)));
        }

        /** The state that the item has after everything is written; null if it is not changed. */
        @Nullable ItemState last() {
            return after == null ? before : after;
        }
    }

    /**
     * Decides about {@code submitted}.
     *
     * @param known the newest state of the item, with or without its text; null if none is known
     */
    static Decision decide(@Nullable ItemState known, Usable submitted, Instant now) {
        Instant at = known == null || now.isAfter(known.savedAt())
                ? now
                : known.savedAt().plus(MOMENT);
        ItemVersion version = submitted.version();
        if (version == null) {
            // Not from an agency: what arrives last counts, also against a text that still waits.
            ItemState discarded = known != null && known.awaitsRelease() ? known.settled(at) : null;
            return new Decision(discarded, true, null, null, List.of());
        }
        ItemState state = state(known, submitted, version, at);
        if (known != null && state.precedes(known)) {
            return Decision.ignored("a newer version of the item was accepted before; this one changes nothing");
        }
        return switch (submitted) {
            case Withdrawn withdrawn -> new Decision(state, true, null, null, List.of());
            case Accepted accepted -> accept(known, accepted, version, state, now);
        };
    }

    private static Decision accept(
            @Nullable ItemState known, Accepted accepted, ItemVersion version, ItemState state, Instant now) {
        if (version.partial() && known != null && !known.partial() && !known.withdrawn()) {
            return Decision.ignored("is a part, and the full text was accepted before; this one changes nothing");
        }
        Instant end = version.embargoedUntil();
        if (end != null && end.isAfter(now)) {
            return new Decision(
                    state.waiting(state.savedAt(), end, accepted.article()),
                    false,
                    null,
                    end,
                    List.of(new Note("held", "is held back until " + end + ", as its sender asks")));
        }
        // A text that waits must not be released after this newer one, whatever happens in between.
        boolean replaces = known != null && known.awaitsRelease();
        return new Decision(
                replaces ? state.waiting(state.savedAt(), now, accepted.article()) : null,
                true,
                state,
                null,
                version.partial()
                        ? List.of(new Note("partial", "is a part of the text; a full text will replace it"))
                        : List.of());
    }

    /** What the version does not say stays as it was, so that the next one can still be compared. */
    private static ItemState state(@Nullable ItemState known, Usable submitted, ItemVersion version, Instant at) {
        Long number = version.number() == null && known != null ? known.number() : version.number();
        Instant createdAt = version.createdAt() == null && known != null ? known.createdAt() : version.createdAt();
        return new ItemState(
                submitted.id(), at, number, createdAt, version.partial(), submitted instanceof Withdrawn, null, null);
    }
}
