package io.claimtrail.search.format;

import java.util.List;

/** Articles as a list. */
public final class ArticleListing {

    private static final List<String> COLUMNS = List.of(
            "id", "version", "url", "title", "language", "publishedAt", "publisher", "authors", "rights", "sections");

    private static final String SAMPLE = """
            {"id": "quay", "version": "b2", "url": "https://courier.example/quay", "title": "New quay", "language": "en",
             "publishedAt": "2026-03-02T09:30:00Z", "publisher": "Harbour Courier", "authors": ["Jo Park"],
             "rights": null, "sections": ["Harbour"]}
            """;

    public static final Listing LISTING = new Listing("articles", COLUMNS, SAMPLE);

    private ArticleListing() {}
}
