package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles as a list. */
public final class ArticleListing {

    private static final List<String> COLUMNS = List.of(
            "id", "version", "url", "title", "language", "publishedAt", "publisher", "authors", "rights", "sections");

    private static final String SAMPLE = """
            {"id": "quay", "version": "b2", "url": "https://courier.example/quay", "title": "New quay", "language": "en",
             "publishedAt": "2026-03-02T09:30:00Z", "publisher": "Harbour Courier", "authors": ["Jo Park"],
             "rights": null, "sections": ["Harbour"]}
            """;

    public static final Listing LISTING = new Listing("articles", COLUMNS, ArticleListing::entry, SAMPLE);

    private ArticleListing() {}

    private static Entry entry(ObjectNode article) {
        return new Entry(
                Entry.iri("article", article.path("id").asText()),
                article.path("title").asText(),
                Optional.ofNullable(article.path("url").textValue()),
                Instant.parse(article.path("publishedAt").asText()),
                article.path("authors").valueStream().map(JsonNode::asText).toList(),
                Entry.origin(article));
    }
}
