package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class LinkedClaimReviewTest {

    private final ObjectMapper json = new ObjectMapper();

    /** With all that schema.org's ClaimReview is expected to have for rich results. */
    @Test
    void saysWhoFoundWhatOfWhichClaim() throws JsonProcessingException {
        ObjectNode review = (ObjectNode) json.readTree(ReviewLayout.LAYOUT.sample());
        review.put("claimDate", "2026-03-01T00:00:00Z");
        review.putArray("appearances").add("https://posts.example/1");

        assertThat(LinkedClaimReview.of(review)).isEqualTo(json.readTree("""
            {"@context": "https://schema.org", "@type": "ClaimReview", "@id": "urn:claimtrail:review:7c2e",
             "url": "https://checks.example/quay", "name": "Did the quay cost twice as much?",
             "claimReviewed": "The new quay cost twice what was planned.",
             "datePublished": "2026-03-05T08:00:00Z", "inLanguage": "en",
             "author": {"@type": "Organization", "name": "Harbour Checks"},
             "reviewRating": {"@type": "Rating", "alternateName": "Mostly false", "ratingValue": 2.0,
                              "bestRating": 5.0, "worstRating": 1.0},
             "itemReviewed": {"@type": "Claim", "text": "The new quay cost twice what was planned.",
                              "datePublished": "2026-03-01T00:00:00Z", "author": {"name": "Ana Ruiz"},
                              "appearance": [{"@type": "CreativeWork", "url": "https://posts.example/1"}]}}
            """));
    }

    @Test
    void leavesOutWhatThePublisherDidNotGive() throws JsonProcessingException {
        JsonNode review = json.readTree("""
            {"id": "1", "claimReviewed": "Tides rise.", "url": null, "title": null, "publisher": null, "claimant": null,
             "claimDate": null, "appearances": [], "rating": null, "datePublished": null, "language": null}
            """);

        assertThat(LinkedClaimReview.of(review)).isEqualTo(json.readTree("""
            {"@context": "https://schema.org", "@type": "ClaimReview", "@id": "urn:claimtrail:review:1",
             "claimReviewed": "Tides rise.", "itemReviewed": {"@type": "Claim", "text": "Tides rise."}}
            """));
    }
}
