package io.claimtrail.evaluation;

import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extractor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures processor time of one thread, so that other load on the machine does not count. */
final class SpeedMeasurement {

    /** Number of words of an article whose speed is measured. */
    private static final int ARTICLE_WORDS = 600;

    /** Number of articles that are extracted before the measurement. */
    private static final int WARM_UP_ARTICLES = 5;

    /** Number of characters of the longest text. */
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Extractor extractor;

    SpeedMeasurement(Extractor extractor) {
        this.extractor = extractor;
    }

    record Speed(int articles, double seconds) {}

    record Time(int characters, double seconds) {}

    /** The time for the first 600 words of all articles that are longer. */
    Speed speed(List<AnnotatedArticle> articles) {
        List<String> texts = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            String[] words = article.text().split("(?<=\\s)", ARTICLE_WORDS + 1);
            if (words.length > ARTICLE_WORDS) {
                texts.add(String.join("", List.of(words).subList(0, ARTICLE_WORDS)));
            }
        }
        texts.stream().limit(WARM_UP_ARTICLES).forEach(this::extract);
        return new Speed(texts.size(), seconds(() -> texts.forEach(this::extract)));
    }

    /** Passes on the time for texts of tenfold length each: a tenfold time is linear. */
    void lengths(List<AnnotatedArticle> articles, Consumer<Time> times) {
        String text = articles.stream().map(AnnotatedArticle::text).collect(Collectors.joining("\n\n"));
        for (int size = 1000; size <= MAX_CHARACTERS; size *= 10) {
            String cut = text.repeat(1 + size / text.length()).substring(0, size);
            times.accept(new Time(size, seconds(() -> extract(cut))));
        }
    }

    private void extract(String text) {
        extractor.extract(new Document("", text, "en"));
    }

    private static double seconds(Runnable action) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        action.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}
