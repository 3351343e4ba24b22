package io.claimtrail.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a marked source is.
 *
 * @param name the fullest name in the article, or a description; "?" where the article does not tell
 * @param status "resolved", "ambiguous" or "unnamed"; empty where the file does not say
 * @param candidates names that could be meant, where the status is "ambiguous"
 * @param role empty where the article states none
 * @param addressee null where the file does not say
 * @param stance "asserts", "denies", "asks", "demands" or "unsaid"; null where the file does not say
 * @param via who passed the words on; empty where there is none
 */
public record MarkedSpeaker(
        String name,
        String status,
        List<String> candidates,
        String kind,
        String role,
        @Nullable String addressee,
        @Nullable String stance,
        String via) {

    public MarkedSpeaker {
        requireNonNull(name, "name");
        requireNonNull(status, "status");
        requireNonNull(kind, "kind");
        requireNonNull(role, "role");
        requireNonNull(via, "via");
        candidates = List.copyOf(candidates);
    }

    /** A speaker of whom the file says only the name. */
    public static MarkedSpeaker named(String name) {
        return new MarkedSpeaker(name, "", List.of(), "", "", null, null, "");
    }

    /** Whether the article does not tell who it is, or which of several. */
    public boolean isOpen() {
        return name.equals("?") || status.equals("ambiguous");
    }

    /** Whether the article describes the speaker without a name. */
    public boolean isUnnamed() {
        return status.isEmpty() ? name.chars().noneMatch(Character::isUpperCase) : status.equals("unnamed");
    }
}
