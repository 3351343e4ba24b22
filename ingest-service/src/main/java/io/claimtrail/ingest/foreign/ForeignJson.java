package io.claimtrail.ingest.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.page.PageReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the JSON of other tools by its shape and finds the article in it: newspaper3k and newspaper4k, news-please, trafilatura,
 * posts of WordPress, answers of the Guardian Open Platform, and schema.org NewsArticle.
 */
public final class ForeignJson {

    private static final List<Shape> SHAPES = List.of(
            new Shape("WordPress", ForeignJson::isWordPress, ForeignJson::wordPress),
            new Shape("Guardian Open Platform", ForeignJson::isGuardian, ForeignJson::guardian),
            new Shape("news-please", node -> node.has("maintext"), ForeignJson::newsPlease),
            new Shape("trafilatura", ForeignJson::isTrafilatura, ForeignJson::trafilatura),
            new Shape("newspaper", ForeignJson::isNewspaper, ForeignJson::newspaper),
            new Shape("schema.org", node -> node.has("articleBody"), ForeignJson::schemaOrg));

    private ForeignJson() {}

    private record Shape(String name, Predicate<JsonNode> isIt, Function<JsonNode, ArticleDraft.Builder> read) {}

    /** The articles in {@code document}, or empty if it has no shape that is known here. */
    public static Optional<List<FoundArticle>> read(JsonNode document) {
        List<JsonNode> items = items(document);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<FoundArticle> found = new ArrayList<>();
        for (JsonNode item : items) {
            Optional<Shape> shape = SHAPES.stream()
                    .filter(each ->
                            item.isObject() && !item.has("body") && each.isIt().test(item))
                    .findFirst();
            if (shape.isEmpty() && found.isEmpty()) {
                return Optional.empty();
            }
            found.add(shape.<FoundArticle>map(each -> new FoundArticle.Text(each.read()
                            .apply(item)
                            .note("foreign-json", "read as JSON of " + each.name())
                            .build()))
                    .orElseGet(() -> FoundArticle.unusable("", "has not the shape of the items before it")));
        }
        return Optional.of(found);
    }

    /** Whether {@code document} contains several items, even if it is only one at present. */
    public static boolean isList(JsonNode document) {
        return document.isArray() || document.path("response").path("results").isArray();
    }

    private static List<JsonNode> items(JsonNode document) {
        if (document.isArray()) {
            return document.valueStream().toList();
        }
        JsonNode response = document.path("response");
        if (response.path("results").isArray()) {
            return response.path("results").valueStream().toList();
        }
        return List.of(response.path("content").isObject() ? response.path("content") : document);
    }

    private static boolean isWordPress(JsonNode node) {
        return node.path("title").path("rendered").isTextual()
                && node.path("content").path("rendered").isTextual();
    }

    private static ArticleDraft.Builder wordPress(JsonNode node) {
        JsonNode embedded = node.path("_embedded");
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(text(node, "link"))
                .title(html(node.path("title").path("rendered").textValue()))
                .body(html(node.path("content").path("rendered").textValue()))
                .language(text(node, "lang"))
                // date_gmt has no offset, and is in UTC as its name says.
                .publishedAt(first(node, "date_gmt", "date"));
        embedded.path("author").forEach(author -> draft.author(text(author, "name")));
        embedded.path("wp:term").forEach(terms -> terms.forEach(term -> draft.section(text(term, "name"))));
        return draft;
    }

    private static boolean isGuardian(JsonNode node) {
        return node.has("webTitle") && node.has("webPublicationDate");
    }

    private static ArticleDraft.Builder guardian(JsonNode node) {
        JsonNode fields = node.path("fields");
        String html = text(fields, "body");
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(text(node, "webUrl"))
                .title(first(fields, "headline") == null ? text(node, "webTitle") : html(first(fields, "headline")))
                .body(html == null ? text(fields, "bodyText") : html(html))
                .language(fields.has("lang") ? text(fields, "lang") : "en")
                .publishedAt(text(node, "webPublicationDate"))
                .publisher(text(fields, "publication") == null ? "The Guardian" : text(fields, "publication"))
                .section(text(node, "sectionName"));
        if (text(fields, "byline") != null) {
            draft.author(html(text(fields, "byline")));
        }
        return draft;
    }

    private static ArticleDraft.Builder newsPlease(JsonNode node) {
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(text(node, "url"))
                .title(text(node, "title"))
                .body(text(node, "maintext"))
                .language(text(node, "language"))
                .publishedAt(first(node, "date_publish", "date_modify", "date_download"))
                .publisher(text(node, "source_domain"));
        return authors(draft, node, "authors");
    }

    private static boolean isTrafilatura(JsonNode node) {
        return node.has("text")
                && node.has("title")
                && (node.has("sitename")
                        || node.has("hostname")
                        || node.has("source-hostname")
                        || node.has("raw_text")
                        || node.has("fingerprint"));
    }

    private static ArticleDraft.Builder trafilatura(JsonNode node) {
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(first(node, "source", "url"))
                .title(text(node, "title"))
                .body(text(node, "text"))
                .language(text(node, "language"))
                .publishedAt(text(node, "date"))
                .publisher(first(node, "sitename", "source-hostname", "hostname"))
                .rights(text(node, "license"));
        for (String name : split(text(node, "author"))) {
            draft.author(name);
        }
        for (String name : split(text(node, "categories"))) {
            draft.section(name);
        }
        return draft;
    }

    private static boolean isNewspaper(JsonNode node) {
        return node.has("text")
                && node.has("title")
                && (node.has("publish_date") || node.has("source_url") || node.has("top_image"));
    }

    private static ArticleDraft.Builder newspaper(JsonNode node) {
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(first(node, "canonical_link", "url"))
                .title(text(node, "title"))
                .body(text(node, "text"))
                .language(first(node, "meta_lang", "language"))
                .publishedAt(first(node, "publish_date"))
                .publisher(first(node, "meta_site_name", "source_url"));
        return authors(draft, node, "authors");
    }

    private static ArticleDraft.Builder schemaOrg(JsonNode node) {
        JsonNode publisher = node.path("publisher");
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(first(node, "url", "@id", "mainEntityOfPage"))
                .title(first(node, "headline", "name"))
                .body(text(node, "articleBody"))
                .language(text(node, "inLanguage"))
                .publishedAt(first(node, "datePublished", "dateCreated"))
                .publisher(publisher.isTextual() ? publisher.textValue() : text(publisher, "name"))
                .section(text(node, "articleSection"));
        JsonNode authors = node.path("author");
        Stream<JsonNode> each = authors.isArray() ? authors.valueStream() : Stream.of(authors);
        each.forEach(author -> draft.author(author.isTextual() ? author.textValue() : text(author, "name")));
        return draft;
    }

    private static ArticleDraft.Builder authors(ArticleDraft.Builder draft, JsonNode node, String field) {
        JsonNode authors = node.path(field);
        if (authors.isArray()) {
            authors.forEach(author -> draft.author(author.textValue()));
        } else {
            split(authors.textValue()).forEach(draft::author);
        }
        return draft;
    }

    private static List<String> split(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split("\\s*;\\s*"));
    }

    private static String html(@Nullable String html) {
        return html == null ? "" : PageReader.plainText(html);
    }

    private static @Nullable String first(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The text of a field; a number is a time in seconds or milliseconds, as tools write dates. */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && field.contains("date")) {
            long number = value.longValue();
            return (number > 100_000_000_000L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number))
                    .toString();
        }
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
