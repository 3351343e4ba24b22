package io.claimtrail.evaluation;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an article as the world deals with text: marks lost on the way, curly ones made straight, paragraphs run
 * together, a dateline or a headline in capitals before it. What people marked moves along.
 */
public final class NoisyCopy {

    private static final String LOST = "\"'\u201C\u201D\u2018\u2019-\u2010\u2011\u2013\u2014\u00AB\u00BB";
    private static final List<String> DATELINES = List.of(
            "LONDON  ",
            "BEIJING  ",
            "WASHINGTON (AP) \u2014 ",
            "PARIS, March 3 (Reuters) - ",
            "Photo Xinhua    BERLIN  ");

    private final StringBuilder text = new StringBuilder();
    private final int[] positions;
    private final AnnotatedArticle article;

    private NoisyCopy(AnnotatedArticle article) {
        this.article = article;
        this.positions = new int[article.text().length() + 1];
    }

    /** The article itself, more often than not, or a copy with one kind of noise. */
    public static AnnotatedArticle of(AnnotatedArticle article, Random random) {
        double kind = random.nextDouble();
        if (kind < 0.70) {
            return article;
        }
        NoisyCopy copy = new NoisyCopy(article);
        if (kind < 0.85) {
            return copy.made(
                    c -> isLost(c) ? "" : c == '\n' ? " " : null, random.nextInt(3) == 0 ? dateline(random) : "");
        }
        if (kind < 0.88) {
            return copy.made(c -> isLost(c) ? "" : null, "");
        }
        if (kind < 0.93) {
            return copy.made(NoisyCopy::straight, "");
        }
        if (kind < 0.96) {
            return copy.made(c -> c == '\n' ? " " : null, dateline(random));
        }
        if (kind < 0.98) {
            return copy.made(c -> LOST.indexOf(c) >= 0 && random.nextInt(3) == 0 ? "" : null, "");
        }
        int headline = article.text().indexOf('\n');
        return copy.capitals(headline < 0 || headline > 150 ? 0 : headline);
    }

    /** A copy as the first seed came: without quotation marks, apostrophes, digits, hyphens and paragraphs. */
    public static AnnotatedArticle asTheSeed(AnnotatedArticle article) {
        return new NoisyCopy(article).made(NoisyCopy::seedNoise, "");
    }

    private static @Nullable String seedNoise(char c) {
        return isLost(c) ? "" : c == '\n' ? " " : null;
    }

    private interface Change {
        /** What to write in place of {@code c}; null for itself. */
        @Nullable String of(char c);
    }

    private static boolean isLost(char c) {
        return LOST.indexOf(c) >= 0 || Character.isDigit(c);
    }

    private static @Nullable String straight(char c) {
        return switch (c) {
            case '\u201C', '\u201D' -> "\"";
            case '\u2018', '\u2019' -> "'";
            default -> null;
        };
    }

    private static String dateline(Random random) {
        return DATELINES.get(random.nextInt(DATELINES.size()));
    }

    private AnnotatedArticle made(Change change, String before) {
        text.append(before);
        String original = article.text();
        for (int i = 0; i < original.length(); i++) {
            positions[i] = text.length();
            String instead = change.of(original.charAt(i));
            if (instead == null) {
                text.append(original.charAt(i));
            } else {
                text.append(instead);
            }
        }
        positions[original.length()] = text.length();
        return moved();
    }

    private AnnotatedArticle capitals(int headline) {
        String original = article.text();
        for (int i = 0; i < original.length(); i++) {
            positions[i] = i;
            text.append(i < headline ? Character.toUpperCase(original.charAt(i)) : original.charAt(i));
        }
        positions[original.length()] = original.length();
        return moved();
    }

    private AnnotatedArticle moved() {
        List<MarkedAttribution> attributions = article.attributions().stream()
                .map(gold -> new MarkedAttribution(
                        moved(gold.source()), moved(gold.cue()), moved(gold.content()), gold.speaker()))
                .toList();
        return new AnnotatedArticle(article.id(), text.toString(), attributions);
    }

    private List<Stretch> moved(List<Stretch> stretches) {
        return stretches.stream()
                .map(s -> new Stretch(positions[s.start()], positions[s.end()]))
                .filter(s -> s.start() < s.end())
                .toList();
    }
}
