package io.claimtrail.contracts.item;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest accepted version of an item of a news agency, and its text as long as it is not published.
 *
 * @param id id of the article that the item is
 * @param savedAt when this state was made
 * @param number the sender's number of the version; null if it gives none
 * @param createdAt when the sender made the version; null if it does not say
 * @param partial whether the version is a part of the text only
 * @param withdrawn whether the version takes the article back
 * @param releaseAt when the text is published; null if none waits for that
 * @param article the text that waits; null if none does, or in memory, where only its record is known
 */
public record ItemState(
        String id,
        Instant savedAt,
        @Nullable Long number,
        @Nullable Instant createdAt,
        boolean partial,
        boolean withdrawn,
        @Nullable Instant releaseAt,
        @Nullable Article article) {

    public ItemState {
        requireNonNull(id, "id");
        requireNonNull(savedAt, "savedAt");
        if (article != null && releaseAt == null) {
            throw new IllegalArgumentException("a text without the time of its release: " + id);
        }
    }

    /** Whether a text waits for its release. */
    public boolean awaitsRelease() {
        return releaseAt != null;
    }

    /**
     * Whether the sender made this version before {@code other}: by number, and where the numbers are the same or missing, by
     * time. Of versions without either, none is older.
     */
    public boolean precedes(ItemState other) {
        if (number != null && other.number != null && !number.equals(other.number)) {
            return number < other.number;
        }
        return createdAt != null && other.createdAt != null && createdAt.isBefore(other.createdAt);
    }

    /** This state as it is kept in memory: without the text, but with the time of its release. */
    public ItemState withoutText() {
        return new ItemState(id, savedAt, number, createdAt, partial, withdrawn, releaseAt, null);
    }

    /** This state, saved at {@code now}, with a text that waits until {@code release}. */
    public ItemState waiting(Instant now, Instant release, Article text) {
        return new ItemState(id, now, number, createdAt, partial, withdrawn, release, text);
    }

    /** This state, saved at {@code now}, without a text that waits. */
    public ItemState settled(Instant now) {
        return new ItemState(id, now, number, createdAt, partial, withdrawn, null, null);
    }
}
