package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The layout of a list of articles. */
public final class ArticleLayout {

    private static final List<String> COLUMNS = List.of(
            "id", "version", "url", "title", "language", "publishedAt", "publisher", "authors", "rights", "sections");

    private static final String SAMPLE = """
        {"id": "quay", "version": "b2", "url": "https://courier.example/quay", "title": "New quay", "language": "en",
         "publishedAt": "2026-03-02T09:30:00Z", "publisher": "Harbour Courier", "authors": ["Jo Park"],
         "rights": null, "sections": ["Harbour"]}
        """;

    public static final ListLayout LAYOUT = new ListLayout("articles", COLUMNS, ArticleLayout::entry, SAMPLE);

    private ArticleLayout() {}

    private static Entry entry(ObjectNode article) {
        return new Entry(
                Entry.iri("article", article.path("id").asText()),
                article.path("title").asText(),
                article.path("url").textValue(),
                Instant.parse(article.path("publishedAt").asText()),
                article.path("authors").valueStream().map(JsonNode::asText).toList(),
                Entry.origin(article));
    }
}
