package io.claimtrail.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.extraction.text.CharSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An article with the attributions that people marked in it. */
public record AnnotatedArticle(String id, String text, List<AttributionSpans> attributions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public AnnotatedArticle {
        attributions = List.copyOf(attributions);
    }

    /**
     * Reads a file with one article on each line. Positions in the file count code points.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<AnnotatedArticle> read(Path file) {
        return read(file, null);
    }

    /**
     * Reads the articles of one part of a file.
     *
     * @param split "train" or "dev"; null for all articles
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<AnnotatedArticle> read(Path file, @Nullable String split) {
        return lines(file).stream()
                .filter(node -> isPart(node, split))
                .map(node -> article(node.path("text").asText(), node, node, Map.of()))
                .toList();
    }

    /**
     * Reads articles as the API takes them, and the statements marked in them from a second file.
     *
     * @param split "train" or "dev", as the second file says it; null for all articles
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<AnnotatedArticle> read(Path articles, Path statements, @Nullable String split) {
        Map<String, JsonNode> marked = byId(statements);
        return lines(articles).stream()
                .filter(node -> isPart(marked.get(node.path("id").asText()), split))
                .map(node -> article(
                        node.path("body").asText(),
                        node,
                        Objects.requireNonNull(marked.get(node.path("id").asText())),
                        Map.of()))
                .toList();
    }

    /**
     * Reads the articles of {@code file} whose sources a second file names. Attributions that the second file leaves
     * out are left out.
     *
     * @param split "train" or "dev"
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<AnnotatedArticle> readNamed(Path file, Path speakers, String split) {
        Map<String, JsonNode> named = byId(speakers);
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (JsonNode node : lines(file)) {
            JsonNode names = named.get(node.path("id").asText());
            if (names == null || !isPart(names, split)) {
                continue;
            }
            Map<String, MarkedSpeaker> byAttribution = new HashMap<>();
            for (JsonNode speaker : names.path("speakers")) {
                byAttribution.put(speaker.path("attribution").asText(), speaker(speaker));
            }
            AnnotatedArticle article = article(node.path("text").asText(), node, node, byAttribution);
            articles.add(new AnnotatedArticle(
                    article.id(),
                    article.text(),
                    article.attributions().stream()
                            .filter(marked -> marked.speaker() != null)
                            .toList()));
        }
        return articles;
    }

    private static boolean isPart(@Nullable JsonNode node, @Nullable String split) {
        return node != null && (split == null || node.path("split").asText().equals(split));
    }

    private static Map<String, JsonNode> byId(Path file) {
        Map<String, JsonNode> nodes = new HashMap<>();
        lines(file).forEach(node -> nodes.put(node.path("id").asText(), node));
        return nodes;
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    nodes.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
        return nodes;
    }

    private static AnnotatedArticle article(
            String text, JsonNode article, JsonNode statements, Map<String, MarkedSpeaker> named) {
        List<AttributionSpans> attributions = new ArrayList<>();
        for (JsonNode marked : statements.path("attributions")) {
            attributions.add(new AttributionSpans(
                    spans(text, marked.path("source")),
                    spans(text, marked.path("cue")),
                    spans(text, marked.path("content")),
                    marked.hasNonNull("speaker")
                            ? speaker(marked)
                            : named.get(marked.path("id").asText())));
        }
        return new AnnotatedArticle(article.path("id").asText(), text, attributions);
    }

    private static MarkedSpeaker speaker(JsonNode node) {
        List<String> candidates = new ArrayList<>();
        node.path("candidates").forEach(candidate -> candidates.add(candidate.asText()));
        return new MarkedSpeaker(
                node.path("speaker").asText(),
                node.path("status").asText(),
                candidates,
                node.path("kind").asText(),
                node.path("role").asText(),
                node.hasNonNull("addressee") ? node.get("addressee").asText() : null,
                node.hasNonNull("stance") ? node.get("stance").asText() : null,
                node.path("via").asText());
    }

    private static List<CharSpan> spans(String text, JsonNode spans) {
        List<CharSpan> characters = new ArrayList<>();
        for (JsonNode span : spans) {
            characters.add(new CharSpan(
                    text.offsetByCodePoints(0, span.path(0).asInt()),
                    text.offsetByCodePoints(0, span.path(1).asInt())));
        }
        return characters;
    }
}
