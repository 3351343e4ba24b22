package io.claimtrail.evaluation;

import io.claimtrail.extraction.text.CharSpan;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Copies an article with noise as found in practice: marks lost, curly marks made straight, paragraphs joined, a
 * dateline before the text or the headline in capitals. The marked attributions are adjusted.
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

    /** The article itself in 70 of 100 cases, else a copy with one kind of noise. */
    public static AnnotatedArticle of(AnnotatedArticle article, Random random) {
        double kind = random.nextDouble();
        if (kind < 0.70) {
            return article;
        }
        NoisyCopy copy = new NoisyCopy(article);
        if (kind < 0.85) {
            return copy.replaced(
                    c -> isLost(c) ? "" : c == '\n' ? " " : null, random.nextInt(3) == 0 ? dateline(random) : "");
        }
        if (kind < 0.88) {
            return copy.replaced(c -> isLost(c) ? "" : null, "");
        }
        if (kind < 0.93) {
            return copy.replaced(NoisyCopy::straight, "");
        }
        if (kind < 0.96) {
            return copy.replaced(c -> c == '\n' ? " " : null, dateline(random));
        }
        if (kind < 0.98) {
            return copy.replaced(c -> LOST.indexOf(c) >= 0 && random.nextInt(3) == 0 ? "" : null, "");
        }
        int headline = article.text().indexOf('\n');
        return copy.capitalized(headline < 0 || headline > 150 ? 0 : headline);
    }

    /**
     * A copy with the noise of the first seed: without quotation marks, apostrophes, digits, hyphens and paragraphs.
     */
    public static AnnotatedArticle likeTheFirstSeed(AnnotatedArticle article) {
        return new NoisyCopy(article).replaced(NoisyCopy::seedNoise, "");
    }

    private static @Nullable String seedNoise(char c) {
        return isLost(c) ? "" : c == '\n' ? " " : null;
    }

    private interface Replacement {
        /** The text to write in place of {@code c}; null for {@code c} itself. */
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

    private AnnotatedArticle replaced(Replacement replacement, String before) {
        text.append(before);
        String original = article.text();
        for (int i = 0; i < original.length(); i++) {
            positions[i] = text.length();
            String instead = replacement.of(original.charAt(i));
            if (instead == null) {
                text.append(original.charAt(i));
            } else {
                text.append(instead);
            }
        }
        positions[original.length()] = text.length();
        return moved();
    }

    private AnnotatedArticle capitalized(int headline) {
        String original = article.text();
        for (int i = 0; i < original.length(); i++) {
            positions[i] = i;
            text.append(i < headline ? Character.toUpperCase(original.charAt(i)) : original.charAt(i));
        }
        positions[original.length()] = original.length();
        return moved();
    }

    private AnnotatedArticle moved() {
        List<AttributionSpans> attributions = article.attributions().stream()
                .map(marked -> new AttributionSpans(
                        moved(marked.source()), moved(marked.cue()), moved(marked.content()), marked.speaker()))
                .toList();
        return new AnnotatedArticle(article.id(), text.toString(), attributions);
    }

    private List<CharSpan> moved(List<CharSpan> spans) {
        return spans.stream()
                .map(s -> new CharSpan(positions[s.start()], positions[s.end()]))
                .filter(s -> s.start() < s.end())
                .toList();
    }
}
