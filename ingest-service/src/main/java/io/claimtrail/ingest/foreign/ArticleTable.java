package io.claimtrail.ingest.foreign;

import io.claimtrail.ingest.article.ArticleDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The header of a table of articles: which column is which field. Names are compared without case, spaces and underscores. */
public final class ArticleTable {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("url", "url"),
            Map.entry("link", "url"),
            Map.entry("address", "url"),
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("body", "body"),
            Map.entry("text", "body"),
            Map.entry("content", "body"),
            Map.entry("maintext", "body"),
            Map.entry("articlebody", "body"),
            Map.entry("fulltext", "body"),
            Map.entry("language", "language"),
            Map.entry("lang", "language"),
            Map.entry("publishedat", "publishedAt"),
            Map.entry("published", "publishedAt"),
            Map.entry("date", "publishedAt"),
            Map.entry("datepublished", "publishedAt"),
            Map.entry("publishdate", "publishedAt"),
            Map.entry("pubdate", "publishedAt"),
            Map.entry("publisheddate", "publishedAt"),
            Map.entry("publisher", "publisher"),
            Map.entry("source", "publisher"),
            Map.entry("outlet", "publisher"),
            Map.entry("publication", "publisher"),
            Map.entry("newspaper", "publisher"),
            Map.entry("authors", "authors"),
            Map.entry("author", "authors"),
            Map.entry("byline", "authors"),
            Map.entry("rights", "rights"),
            Map.entry("sections", "sections"),
            Map.entry("section", "sections"),
            Map.entry("category", "sections"));

    private final List<String> columns;

    /** Creates the table with the header {@code columns}. */
    public ArticleTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The columns that are no field of an article. */
    public List<String> unknown() {
        return columns.stream().filter(column -> field(column).isEmpty()).toList();
    }

    /** Whether the table has a column with the text and one with the title. */
    public boolean hasArticles() {
        List<String> fields =
                columns.stream().flatMap(column -> field(column).stream()).toList();
        return fields.contains("body") && fields.contains("title");
    }

    /** The article in the row {@code cells}. Authors and sections are separated by semicolons. */
    public ArticleDraft draft(List<String> cells) {
        ArticleDraft.Builder draft = ArticleDraft.builder();
        IntStream.range(0, Math.min(columns.size(), cells.size()))
                .filter(i -> !cells.get(i).isBlank())
                .forEach(i -> field(columns.get(i)).ifPresent(field -> set(draft, field, cells.get(i))));
        return draft.build();
    }

    private static void set(ArticleDraft.Builder draft, String field, String value) {
        switch (field) {
            case "id" -> draft.id(value.strip());
            case "url" -> draft.url(value);
            case "title" -> draft.title(value);
            case "body" -> draft.body(value);
            case "language" -> draft.language(value);
            case "publishedAt" -> draft.publishedAt(value);
            case "publisher" -> draft.publisher(value);
            case "rights" -> draft.rights(value);
            case "authors" -> List.of(value.split(";")).forEach(draft::author);
            default -> List.of(value.split(";")).forEach(draft::section);
        }
    }

    private static Optional<String> field(String column) {
        return Optional.ofNullable(FIELDS.get(column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }
}
