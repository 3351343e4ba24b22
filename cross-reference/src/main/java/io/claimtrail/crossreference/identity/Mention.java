package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named speaker of one claim, as far as the claim's own article tells.
 *
 * @param id the claim's, or one made from it for each candidate of a claim with several
 * @param name the fullest that the article gives
 * @param role title or function in the article's words, with what it is a function of
 * @param words those that name the speaker in this place, where more may stand beside the name
 * @param alongside names of others in the article: who appears with the speaker
 */
public record Mention(
        String id,
        String articleId,
        @Nullable String publisher,
        Instant publishedAt,
        String name,
        Kind kind,
        @Nullable String role,
        String words,
        Set<String> alongside) {

    public Mention {
        requireNonNull(id, "id");
        requireNonNull(articleId, "articleId");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a mention without a name: " + id);
        }
        requireNonNull(words, "words");
        alongside = Set.copyOf(alongside);
    }

    /** The role, or what stands in its place beside the name. */
    Optional<String> statedRole() {
        return role == null ? Apposition.in(words, name) : Optional.of(role);
    }
}
