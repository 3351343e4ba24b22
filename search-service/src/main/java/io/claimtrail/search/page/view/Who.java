package io.claimtrail.search.page.view;

import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import java.util.List;
import java.util.Objects;

/**
 * A speaker as a line of a page; the doubt is put in words.
 *
 * @param name what to show as the name
 * @param href address of the speaker's page; empty where it is not known who speaks
 * @param role empty where the article gives none
 * @param doubt what is not certain, as a sentence; empty where nothing is in doubt
 * @param candidates the people who may be meant
 * @param icon name of the picture in the sprite
 */
public record Who(String name, String href, String role, String doubt, List<Candidate> candidates, String icon) {

    /** Below this probability the page says that the speaker is not certain. */
    private static final double SURE = 0.7;

    public Who {
        candidates = List.copyOf(candidates);
    }

    /** One of the people who may be meant. */
    public record Candidate(String name, String role, String href) {}

    /** The line for the speaker of a claim. */
    public static Who of(Speaker speaker) {
        String role = Objects.requireNonNullElse(speaker.role(), "");
        String icon = icon(speaker.kind());
        return switch (speaker.status()) {
            case RESOLVED ->
                new Who(
                        speaker.name(),
                        href(Objects.requireNonNull(speaker.id())),
                        role,
                        speaker.confidence() != null && speaker.confidence() < SURE
                                ? "It is likely, but not certain, that this is who spoke."
                                : "",
                        List.of(),
                        icon);
            case AMBIGUOUS ->
                new Who(
                        speaker.name().isEmpty() ? "Not certain" : speaker.name(),
                        "",
                        role,
                        "Not certain: " + amount(speaker.candidates().size()) + " could be meant.",
                        speaker.candidates().stream().map(Who::candidate).toList(),
                        "unsure");
            case UNNAMED ->
                new Who(
                        speaker.name().isEmpty() ? "Not named" : Words.capitalised(speaker.name()),
                        "",
                        role,
                        "The article does not name who spoke.",
                        List.of(),
                        "unnamed");
        };
    }

    /** The address of a speaker's page. */
    public static String href(String id) {
        return Address.item("/speakers", id).toString();
    }

    private static String amount(int number) {
        return switch (number) {
            case 2 -> "one of two people";
            case 3 -> "one of three people";
            case 4 -> "one of four people";
            default -> "one of " + number + " people";
        };
    }

    /** The name of the picture for a kind of speaker. */
    public static String icon(SpeakerKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION, GROUP -> "group";
            case DOCUMENT -> "article";
            case UNKNOWN -> "person";
        };
    }

    private static Candidate candidate(Speaker.Candidate candidate) {
        return new Candidate(candidate.name(), Objects.requireNonNullElse(candidate.role(), ""), href(candidate.id()));
    }
}
