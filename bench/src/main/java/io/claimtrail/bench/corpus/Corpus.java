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

/** An unlimited sequence of generated articles. Every tenth article is a copy of a recent one in another outlet. */
public final class Corpus {

    private static final Instant FIRST_DAY = Instant.parse("2024-01-01T06:00:00Z");
    /** Hours within which all articles are published: two years. */
    private static final int HOURS = 17_520;

    /** Distance between two copies in the sequence. */
    private static final int COPY_INTERVAL = 10;

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

    private final StatementGenerator statements;
    private final long seed;

    private Corpus(Vocabulary vocabulary, long seed) {
        this.statements = new StatementGenerator(vocabulary);
        this.seed = seed;
    }

    /** Creates a corpus from the vocabulary of the articles under {@code seeds}. */
    public static Corpus of(Path seeds, long seed) {
        return new Corpus(Vocabulary.read(seeds), seed);
    }

    /** The article with this number, from 0. */
    public GeneratedArticle article(int number) {
        SplittableRandom own = random(number);
        boolean copy = number % COPY_INTERVAL == COPY_INTERVAL - 1;
        SplittableRandom written = copy ? random(number - 1 - own.nextInt(COPY_INTERVAL - 1)) : own;
        ArticleTextBuilder writer = new ArticleTextBuilder(statements, written);
        Instant publishedAt = FIRST_DAY.plus(Duration.ofHours(written.nextInt(HOURS)));
        String outlet = OUTLETS.get(written.nextInt(OUTLETS.size()));
        int claims = 2 + written.nextInt(7);
        for (int i = 0; i < claims; i++) {
            writer.addClaim();
            writer.addBackground();
        }
        String id = String.format(Locale.ROOT, "%016x%08x", seed, number);
        Article article = newArticle(
                id,
                writer.body(),
                copy ? publishedAt.plus(Duration.ofHours(1 + own.nextInt(9))) : publishedAt,
                copy ? OUTLETS.get(own.nextInt(OUTLETS.size())) : outlet);
        return new GeneratedArticle(
                article, new ArticleClaims(article.reference(), "en", EXTRACTOR, writer.claims(id)));
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    private static Article newArticle(String id, String body, Instant publishedAt, String outlet) {
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
