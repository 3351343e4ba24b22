package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed; all texts are plain, without markup.
 *
 * @param id permanent IRI, the same on every installation
 * @param link address of the page that the entry comes from
 * @param authors names of the authors
 */
public record Entry(
        String id, String title, @Nullable String link, Instant updated, List<String> authors, String text) {

    /** Maximum length of a title, in code points. */
    private static final int TITLE_LENGTH = 120;

    public Entry {
        title = shortened(title.replaceAll("\\s+", " ").strip());
        authors = List.copyOf(authors);
    }

    /** The IRI of the item of this {@code kind} with this id. */
    static String iri(String kind, String id) {
        return "urn:claimtrail:" + kind + ":"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The article's title, and its publisher in brackets if it is known. */
    static String origin(JsonNode article) {
        String publisher = article.path("publisher").asText("");
        return article.path("title").asText() + (publisher.isEmpty() ? "" : " (" + publisher + ")");
    }

    /** Cuts the title after the last word that fits. */
    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= TITLE_LENGTH) {
            return title;
        }
        String cut = title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
