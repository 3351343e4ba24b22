package io.claimtrail.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.extraction.text.CharSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An article with the attributions that people marked in it. */
public record AnnotatedArticle(String id, String text, List<AttributionSpans> attributions) {

    public AnnotatedArticle {
        attributions = List.copyOf(attributions);
    }

    /**
     * Reads a file with one article on each line. Positions in the file count code points.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<AnnotatedArticle> read(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<AnnotatedArticle> articles = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    articles.add(article(json.readTree(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
        return articles;
    }

    private static AnnotatedArticle article(JsonNode node) {
        String text = node.path("text").asText();
        List<AttributionSpans> attributions = new ArrayList<>();
        for (JsonNode marked : node.path("attributions")) {
            attributions.add(new AttributionSpans(
                    spans(text, marked.path("source")),
                    spans(text, marked.path("cue")),
                    spans(text, marked.path("content")),
                    marked.hasNonNull("speaker") ? marked.get("speaker").asText() : null));
        }
        return new AnnotatedArticle(node.path("id").asText(), text, attributions);
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
