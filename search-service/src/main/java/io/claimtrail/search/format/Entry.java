package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item in a feed; all texts are plain, without markup.
 *
 * @param id IRI that stays, whoever shows the entry
 * @param link the page that it comes from
 * @param authors names
 */
public record Entry(
        String id, String title, Optional<String> link, Instant updated, List<String> authors, String text) {

    private static final int TITLE_LENGTH = 120;

    public Entry {
        title = shortened(title.replaceAll("\\s+", " ").strip());
        authors = List.copyOf(authors);
    }

    /** The IRI of a thing of this {@code kind} with this id. */
    static String iri(String kind, String id) {
        return "urn:claimtrail:" + kind + ":"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where an article stands, in words. */
    static String origin(JsonNode article) {
        String publisher = article.path("publisher").asText("");
        return article.path("title").asText() + (publisher.isEmpty() ? "" : " (" + publisher + ")");
    }

    /** Cut behind the last word that fits. */
    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= TITLE_LENGTH) {
            return title;
        }
        String cut = title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
