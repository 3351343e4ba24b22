package io.claimtrail.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article as a page describes it to search engines, as JSON-LD of schema.org. Pages write JSON carelessly; so it is read. */
final class LinkedData {

    private static final Pattern ARTICLE =
            Pattern.compile("(https?://schema\\.org/|schema:)?(\\w*Article|BlogPosting|LiveBlogPosting|Report)");
    private static final int MAX_DEPTH = 40;
    private static final int MAX_TOKENS = 50_000;
    private static final int MAX_SCRIPTS = 30;

    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    /** The article that {@code page} describes; without any field if it describes none. */
    static LinkedData of(Document page) {
        JsonNode best = MissingNode.getInstance();
        for (Element script : page.select("script[type=application/ld+json]").stream()
                .limit(MAX_SCRIPTS)
                .toList()) {
            for (JsonNode found : articles(parse(script.data()))) {
                if (score(found) > score(best)) {
                    best = found;
                }
            }
        }
        return new LinkedData(best);
    }

    private static int score(JsonNode node) {
        return (node.has("headline") || node.has("name") ? 1 : 0)
                + (node.has("datePublished") ? 2 : 0)
                + (node.has("author") ? 1 : 0)
                + (node.has("articleBody") ? 1 : 0);
    }

    private static JsonNode parse(String json) {
        try {
            return LENIENT.readTree(json.replaceAll("^\\s*(<!--|//<!\\[CDATA\\[)|(-->|//\\]\\]>)\\s*;?\\s*$", ""));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static List<JsonNode> articles(JsonNode document) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (isArticle(node.path("@type"))) {
                found.add(node);
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            }
        }
        return found;
    }

    private static boolean isArticle(JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(LinkedData::isArticle)
                : ARTICLE.matcher(type.asText("")).matches();
    }

    /** The text of the first of {@code fields} that has one, without entities. */
    Optional<String> text(String... fields) {
        for (String field : fields) {
            Optional<String> text = text(article.path(field));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The names of the people or organisations in {@code field}. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        JsonNode value = article.path(field);
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            JsonNode name = each.isObject() ? each.path("name") : each;
            for (JsonNode one : name.isArray() ? name : List.of(name)) {
                text(one).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<String> text(JsonNode value) {
        JsonNode text = value.isArray() ? value.path(0) : value;
        if (text.isObject()) {
            text = text.has("@value") ? text.path("@value") : text.has("@id") ? text.path("@id") : text.path("name");
        }
        return text.isTextual() ? present(Parser.unescapeEntities(text.textValue(), false)) : Optional.empty();
    }

    static Optional<String> present(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
