package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Story;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.SpeakerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people ask for. Every query is made from a claim that is there. */
enum QueryKind {
    SPEAKER,
    WORDS,
    SPEAKER_AND_WORDS,
    DATES,
    NEWEST;

    private static final Duration AROUND = Duration.ofDays(15);

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Parameters of {@code GET /v1/claims}. */
    Map<String, String> parameters(Story story) {
        Claim claim = story.claims().claims().stream()
                .filter(one -> one.speaker().status() == SpeakerStatus.RESOLVED)
                .findFirst()
                .orElse(story.claims().claims().getFirst());
        String speaker = claim.speaker().name();
        List<String> words = longest(claim.content().text());
        return switch (this) {
            case SPEAKER -> Map.of("speaker", speaker);
            case WORDS -> Map.of("q", words.get(0) + " " + words.get(1));
            case SPEAKER_AND_WORDS -> Map.of("speaker", speaker, "q", words.get(0));
            case DATES -> {
                Instant day = story.article().publishedAt();
                yield Map.of("from", date(day.minus(AROUND)), "to", date(day.plus(AROUND)), "type", "direct");
            }
            case NEWEST -> Map.of("q", words.get(1), "sort", "newest");
        };
    }

    private static List<String> longest(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(2)
                .toList();
    }

    private static String date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
