package io.claimtrail.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An article and what people marked in it. */
public record AnnotatedArticle(String id, String text, List<MarkedAttribution> attributions) {

    public AnnotatedArticle {
        attributions = List.copyOf(attributions);
    }

    /** Reads a file of one article a line, whose positions count code points. */
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
        List<MarkedAttribution> attributions = new ArrayList<>();
        for (JsonNode marked : node.path("attributions")) {
            attributions.add(new MarkedAttribution(
                    stretches(text, marked.path("source")),
                    stretches(text, marked.path("cue")),
                    stretches(text, marked.path("content")),
                    marked.hasNonNull("speaker") ? marked.get("speaker").asText() : null));
        }
        return new AnnotatedArticle(node.path("id").asText(), text, attributions);
    }

    private static List<Stretch> stretches(String text, JsonNode spans) {
        List<Stretch> stretches = new ArrayList<>();
        for (JsonNode span : spans) {
            stretches.add(new Stretch(
                    text.offsetByCodePoints(0, span.path(0).asInt()),
                    text.offsetByCodePoints(0, span.path(1).asInt())));
        }
        return stretches;
    }
}
