package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim as schema.org's Quotation, in JSON-LD. It has a creator only where it is known who speaks, and the fact-checks
 * about it, if any, as ClaimReviews that it is the subject of.
 */
public final class Quotation {

    /** What else may speak, such as a document, can't be a creator in schema.org. */
    private static final Map<String, String> CREATORS =
            Map.of("person", "Person", "organisation", "Organization", "group", "Organization");

    private Quotation() {}

    /** {@code claim} and {@code reviews} are as JSON shows them. */
    public static ObjectNode of(JsonNode claim, List<? extends JsonNode> reviews) {
        ObjectNode quotation = LinkedData.thing("Quotation", "claim", claim);
        quotation.put("text", claim.at("/content/text").asText());
        creator(claim.path("speaker")).ifPresent(creator -> {
            quotation.set("creator", creator);
            quotation.putObject("spokenByCharacter").set("@id", creator.get("@id"));
        });
        quotation.set("isPartOf", article(claim.path("article")));
        if (!reviews.isEmpty()) {
            quotation
                    .putArray("subjectOf")
                    .addAll(reviews.stream().map(ClaimReview::node).toList());
        }
        return LinkedData.document(quotation);
    }

    private static Optional<ObjectNode> creator(JsonNode speaker) {
        boolean isKnown = speaker.path("status").asText().equals("resolved");
        return Optional.ofNullable(CREATORS.get(speaker.path("kind").asText()))
                .filter(type -> isKnown)
                .map(type -> {
                    ObjectNode creator = LinkedData.thing(type, "speaker", speaker);
                    creator.set("name", speaker.path("name"));
                    if (type.equals("Person") && speaker.hasNonNull("role")) {
                        creator.set("jobTitle", speaker.path("role"));
                    }
                    return creator;
                });
    }

    private static ObjectNode article(JsonNode article) {
        ObjectNode part = LinkedData.thing("NewsArticle", "article", article);
        part.set("headline", article.path("title"));
        part.set("datePublished", article.path("publishedAt"));
        if (article.hasNonNull("url")) {
            part.set("url", article.path("url"));
        }
        if (article.hasNonNull("publisher")) {
            part.putObject("publisher").put("@type", "Organization").set("name", article.path("publisher"));
        }
        return part;
    }
}
