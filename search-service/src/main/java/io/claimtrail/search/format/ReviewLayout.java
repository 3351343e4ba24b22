package io.claimtrail.search.format;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The layout of a list of reviews. */
public final class ReviewLayout {

    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "url",
            "title",
            "publisher",
            "claimReviewed",
            "claimant",
            "claimDate",
            "rating.name",
            "rating.value",
            "rating.best",
            "rating.worst",
            "datePublished",
            "language",
            "appearances");

    private static final String SAMPLE = """
        {"id": "7c2e", "version": "d1", "url": "https://checks.example/quay", "title": "Did the quay cost twice as much?",
         "publisher": "Harbour Checks", "claimReviewed": "The new quay cost twice what was planned.",
         "claimant": "Ana Ruiz", "claimDate": null, "appearances": [],
         "rating": {"name": "Mostly false", "value": 2.0, "best": 5.0, "worst": 1.0},
         "datePublished": "2026-03-05T08:00:00Z", "language": "en"}
        """;

    public static final ListLayout LAYOUT = new ListLayout("reviews", COLUMNS, ReviewLayout::entry, SAMPLE);

    private ReviewLayout() {}

    private static Entry entry(ObjectNode review) {
        String claim = review.path("claimReviewed").asText();
        String publisher = review.path("publisher").asText("");
        String claimant = review.path("claimant").asText("");
        return new Entry(
                Entry.iri("review", review.path("id").asText()),
                joined(": ", joined(", says ", review.at("/rating/name").asText(""), publisher), claim),
                review.path("url").textValue(),
                Instant.parse(review.path("datePublished").asText()),
                publisher.isEmpty() ? List.of() : List.of(publisher),
                joined(
                        "\n",
                        claim,
                        claimant.isEmpty() ? "" : "\u2014 " + claimant,
                        review.path("title").asText("")));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(between));
    }
}
