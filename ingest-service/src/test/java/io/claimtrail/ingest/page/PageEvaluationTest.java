package io.claimtrail.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.ingest.article.ArticleDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Main text of real pages, with the measure of scrapinghub's article-extraction-benchmark: shingles of four words, precision and recall
 * averaged over pages. Every second page is for tuning; the others are only measured. The pages are their publishers', so they are no
 * part of the project: without them this test is skipped.
 */
class PageEvaluationTest {

    private static final Path PAGES = Path.of(
                    Objects.requireNonNullElse(System.getenv("CLAIMTRAIL_EVALUATION"), "../../shared/evaluation"))
            .resolve("html");

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    @Test
    void findsTheMainTextAndLeavesFurnitureOut() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "skipped: there are no evaluation pages at " + PAGES);
        JsonNode truth =
                new ObjectMapper().readTree(PAGES.resolve("ground-truth.json").toFile());
        Map<String, JsonNode> pages = new TreeMap<>();
        truth.properties().forEach(page -> pages.put(page.getKey(), page.getValue()));
        Scores tuned = new Scores();
        Scores kept = new Scores();
        int number = 0;
        for (Map.Entry<String, JsonNode> page : pages.entrySet()) {
            ArticleDraft draft = PageReader.readPage(
                    html(page.getKey()), page.getValue().path("url").asText());
            (number++ % 2 == 0 ? tuned : kept)
                    .add(page.getValue().path("articleBody").asText(), draft.body() == null ? "" : draft.body());
        }

        System.out.println("pages tuned on:    " + tuned);
        System.out.println("pages only measured: " + kept);
        assertThat(kept.f1()).isGreaterThan(0.965);
        assertThat(kept.precision()).isGreaterThan(0.965);
        assertThat(tuned.f1()).isGreaterThan(0.965);
    }

    private static String html(String id) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(PAGES.resolve("html/" + id + ".html.gz")))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Precision and recall, averaged over pages. */
    private static final class Scores {

        private final List<Double> precisions = new ArrayList<>();
        private final List<Double> recalls = new ArrayList<>();

        void add(String truth, String found) {
            Map<List<String>, Integer> right = shingles(truth);
            Map<List<String>, Integer> own = shingles(found);
            Set<List<String>> all = new HashSet<>(right.keySet());
            all.addAll(own.keySet());
            double common = all.stream()
                    .mapToInt(shingle -> Math.min(right.getOrDefault(shingle, 0), own.getOrDefault(shingle, 0)))
                    .sum();
            double rights = right.values().stream().mapToInt(Integer::intValue).sum();
            double owns = own.values().stream().mapToInt(Integer::intValue).sum();
            precisions.add(common / Math.max(1, owns));
            recalls.add(common / Math.max(1, rights));
        }

        private static Map<List<String>, Integer> shingles(String text) {
            List<String> words =
                    WORD.matcher(text).results().map(MatchResult::group).toList();
            Map<List<String>, Integer> shingles = new HashMap<>();
            IntStream.range(0, Math.max(1, words.size() - SHINGLE + 1))
                    .mapToObj(i -> List.copyOf(words.subList(i, Math.min(words.size(), i + SHINGLE))))
                    .filter(shingle -> !shingle.isEmpty())
                    .forEach(shingle -> shingles.merge(shingle, 1, Integer::sum));
            return shingles;
        }

        double precision() {
            return precisions.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
        }

        double recall() {
            return recalls.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return "%d pages, precision %.3f, recall %.3f, F1 %.3f"
                    .formatted(precisions.size(), precision(), recall(), f1());
        }
    }
}
