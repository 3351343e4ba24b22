package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a claim as schema.org's Quotation, in JSON-LD. It has a creator only if the speaker is known, and the given
 * fact-checks as ClaimReviews under {@code subjectOf}.
 */
public final class LinkedQuotation {

    /** The schema.org types of creators by kind of speaker; any other kind, such as a document, cannot be a creator. */
    private static final Map<String, String> CREATORS = Map.of(
            SpeakerKind.PERSON.jsonName(),
            "Person",
            SpeakerKind.ORGANISATION.jsonName(),
            "Organization",
            SpeakerKind.GROUP.jsonName(),
            "Organization");

    private LinkedQuotation() {}

    /** The Quotation of {@code claim}; both arguments are in the shape of the JSON answers. */
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
                    .addAll(reviews.stream().map(LinkedClaimReview::node).toList());
        }
        return LinkedData.document(quotation);
    }

    private static Optional<ObjectNode> creator(JsonNode speaker) {
        boolean isKnown = speaker.path("status").asText().equals(SpeakerStatus.RESOLVED.jsonName());
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
