package io.claimtrail.bench.corpus;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.ExtractorReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Stories by their numbers, without end. Every tenth is a copy of one shortly before it, in another outlet. */
public final class Corpus {

    private static final Instant FIRST_DAY = Instant.parse("2024-01-01T06:00:00Z");
    private static final int HOURS = 17_520;
    private static final int COPIED = 10;
    private static final List<String> OUTLETS = List.of(
            "Coast Wire",
            "Harbour Courier",
            "Norrvik Daily",
            "Valley Post",
            "The Lantern",
            "Saltmere Gazette",
            "Morning Ledger",
            "Island Radio",
            "Northern Star",
            "City Herald",
            "Evening Bell",
            "The Surveyor");
    private static final ExtractorReference EXTRACTOR = new ExtractorReference("bench", "1");

    private final Statements statements;
    private final long seed;

    private Corpus(Vocabulary vocabulary, long seed) {
        this.statements = new Statements(vocabulary);
        this.seed = seed;
    }

    /** A corpus in the words of the articles under {@code seeds}. */
    public static Corpus of(Path seeds, long seed) {
        return new Corpus(Vocabulary.read(seeds), seed);
    }

    /** The story of {@code number}, from 0. */
    public Story story(int number) {
        SplittableRandom own = random(number);
        boolean copy = number % COPIED == COPIED - 1;
        SplittableRandom written = copy ? random(number - 1 - own.nextInt(COPIED - 1)) : own;
        StoryWriter writer = new StoryWriter(statements, written);
        Instant publishedAt = FIRST_DAY.plus(Duration.ofHours(written.nextInt(HOURS)));
        String outlet = OUTLETS.get(written.nextInt(OUTLETS.size()));
        int claims = 2 + written.nextInt(7);
        for (int i = 0; i < claims; i++) {
            writer.addClaim();
            writer.addBackground();
        }
        String id = String.format(Locale.ROOT, "%016x%08x", seed, number);
        Article article = article(
                id,
                writer.body(),
                copy ? publishedAt.plus(Duration.ofHours(1 + own.nextInt(9))) : publishedAt,
                copy ? OUTLETS.get(own.nextInt(OUTLETS.size())) : outlet);
        return new Story(article, new ArticleClaims(article.reference(), "en", EXTRACTOR, writer.claims(id)));
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    private static Article article(String id, String body, Instant publishedAt, String outlet) {
        String title = body.substring(0, Math.min(60, body.indexOf('\n'))).strip();
        return new Article(
                id,
                "1",
                "https://news.example.com/" + id,
                title,
                body,
                "en",
                publishedAt,
                outlet,
                List.of(),
                null,
                List.of());
    }
}
