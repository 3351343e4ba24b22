package io.claimtrail.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.ingest.feed.Feed.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
public final class JsonFeeds {

    private static final String VERSION = "jsonfeed.org/version/1";

    private JsonFeeds() {}

    /** Whether {@code document} is a JSON Feed. */
    public static boolean isFeed(JsonNode document) {
        return document.path("version").asText("").contains(VERSION)
                && document.path("items").isArray();
    }

    /** Reads {@code document}. */
    public static Feed read(JsonNode document) {
        List<Entry> entries = new ArrayList<>();
        List<String> feedAuthors = authors(document);
        for (JsonNode item : document.path("items")) {
            entries.add(entry(item, feedAuthors));
        }
        return new Feed(
                text(document, "title"),
                text(document, "home_page_url"),
                text(document, "language"),
                null,
                null,
                true,
                entries);
    }

    private static Entry entry(JsonNode item, List<String> feedAuthors) {
        String html = text(item, "content_html");
        String summary = text(item, "summary");
        List<String> authors = authors(item);
        JsonNode id = item.path("id");
        return new Entry(
                id.isNumber() ? id.asText() : text(item, "id"),
                Optional.ofNullable(text(item, "url")).orElseGet(() -> text(item, "external_url")),
                text(item, "title"),
                html == null ? text(item, "content_text") : html,
                summary,
                html != null,
                text(item, "date_published"),
                text(item, "date_modified"),
                text(item, "language"),
                authors.isEmpty() ? feedAuthors : authors,
                item.path("tags")
                        .valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .toList());
    }

    private static List<String> authors(JsonNode node) {
        return Stream.concat(node.path("authors").valueStream(), Stream.of(node.path("author")))
                .map(author -> author.path("name").asText(""))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
