package io.claimtrail.contracts.speaker;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A role of a speaker and its period.
 *
 * @param from when it began; null where that is open
 * @param to when it ended, that day, month or year included; null where that is open
 */
public record CuratedRole(
        String title,
        @Nullable String organisation,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    public CuratedRole {
        requireNonNull(title, "title");
    }
}
