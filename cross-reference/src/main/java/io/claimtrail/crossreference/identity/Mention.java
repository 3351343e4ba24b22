package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import io.claimtrail.crossreference.evidence.Meaning;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named speaker of one claim, with what the claim's own article states about the speaker.
 *
 * @param id the claim's id; for a claim with several candidates, one id per candidate derived from it
 * @param name the fullest form in the article
 * @param role title or function in the article's words, with its organisation or place
 * @param words the source phrase of the claim, which may contain more than the name
 * @param cooccurringNames names of the other speakers in the article
 * @param meaning what the claim says, as {@link Meaning#encoded}; null if it is not known
 */
public record Mention(
        String id,
        String articleId,
        @Nullable String publisher,
        Instant publishedAt,
        String name,
        IdentityKind kind,
        @Nullable String role,
        String words,
        Set<String> cooccurringNames,
        @Nullable String meaning) {

    public Mention {
        requireNonNull(id, "id");
        requireNonNull(articleId, "articleId");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a mention without a name: " + id);
        }
        requireNonNull(words, "words");
        cooccurringNames = Set.copyOf(cooccurringNames);
    }

    /** A mention without the meaning of its claim. */
    public Mention(
            String id,
            String articleId,
            @Nullable String publisher,
            Instant publishedAt,
            String name,
            IdentityKind kind,
            @Nullable String role,
            String words,
            Set<String> cooccurringNames) {
        this(id, articleId, publisher, publishedAt, name, kind, role, words, cooccurringNames, null);
    }

    /** The role, or else an apposition beside the name that states a role or a place. */
    Optional<String> statedRole() {
        return role == null ? Apposition.find(words, name) : Optional.of(role);
    }
}
