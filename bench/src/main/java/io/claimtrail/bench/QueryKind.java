package io.claimtrail.bench;

import io.claimtrail.bench.corpus.GeneratedArticle;
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

/** Kinds of typical queries. Each query is derived from a claim in the index. */
enum QueryKind {
    SPEAKER,
    WORDS,
    SPEAKER_AND_WORDS,
    DATES,
    NEWEST;

    /** Time before and after the publication of an article that a query for dates covers. */
    private static final Duration AROUND = Duration.ofDays(15);

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Parameters of {@code GET /v1/claims} that find a claim of {@code article}. */
    Map<String, String> parameters(GeneratedArticle article) {
        Claim claim = article.claims().claims().stream()
                .filter(one -> one.speaker().status() == SpeakerStatus.RESOLVED)
                .findFirst()
                .orElse(article.claims().claims().getFirst());
        String speaker = claim.speaker().name();
        List<String> words = longest(claim.content().text());
        return switch (this) {
            case SPEAKER -> Map.of("speaker", speaker);
            case WORDS -> Map.of("q", words.get(0) + " " + words.get(1));
            case SPEAKER_AND_WORDS -> Map.of("speaker", speaker, "q", words.get(0));
            case DATES -> {
                Instant day = article.article().publishedAt();
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
