package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One attributed statement: the article reports ({@code cue}) that a source ({@code source}, resolved to {@code speaker}) said
 * something ({@code content}). It does not mean that the statement is true.
 *
 * @param id deterministic: the same words in the same article keep it over re-extraction and correction
 * @param attitude null in events of extractors that do not determine it
 * @param stance null in events of extractors that do not determine it
 * @param confidence probability, 0 to 1, that this is an attributed statement with these parts
 * @param source without spans where the article leaves it out
 * @param via who reports that the speaker said it, where the article quotes a report; else null
 */
public record Claim(
        String id,
        ClaimType type,
        @Nullable Attitude attitude,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Stance stance,
        double confidence,
        Passage content,
        Passage cue,
        Passage source,
        Speaker speaker,
        @Nullable Addressee addressee,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Addressee via) {

    public Claim {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(content, "content");
        requireNonNull(cue, "cue");
        requireNonNull(source, "source");
        requireNonNull(speaker, "speaker");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", not within 0 to 1");
        }
        if (content.spans().isEmpty()) {
            throw new IllegalArgumentException("a claim without content: " + id);
        }
    }
}
