package io.claimtrail.search.page.view;

import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/**
 * A speaker in a list.
 *
 * @param about role, or kind, and when last quoted
 * @param claims number of claims, in words
 */
public record Person(String name, String about, String claims, String href) {

    public static Person of(SpeakerSummary speaker) {
        String role = Objects.requireNonNullElse(
                speaker.role(), speaker.kind().equals("person") ? "role not stated" : speaker.kind());
        return new Person(
                speaker.name(),
                role + lastQuoted(speaker.lastQuoted()),
                Words.counted(speaker.claims(), "claim"),
                Who.href(speaker.id()));
    }

    private static String lastQuoted(String instant) {
        try {
            return "; last quoted " + Words.day(Instant.parse(instant));
        } catch (DateTimeException e) {
            return "";
        }
    }
}
