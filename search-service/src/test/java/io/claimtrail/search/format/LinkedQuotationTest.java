package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedQuotationTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void saysWhatWasSaidByWhomAndWhere() throws JsonProcessingException {
        ObjectNode claim = (ObjectNode) json.readTree(ClaimLayout.LAYOUT.sample());

        assertThat(LinkedQuotation.of(claim, List.of())).isEqualTo(json.readTree("""
            {"@context": "https://schema.org", "@type": "Quotation", "@id": "urn:claimtrail:claim:6d1f",
             "text": "the new quay opens in May",
             "creator": {"@type": "Person", "@id": "urn:claimtrail:speaker:41c0", "name": "Elena Ruiz",
                         "jobTitle": "mayor of Port Alder"},
             "spokenByCharacter": {"@id": "urn:claimtrail:speaker:41c0"},
             "isPartOf": {"@type": "NewsArticle", "@id": "urn:claimtrail:article:quay", "headline": "New quay",
                          "datePublished": "2026-03-02T09:30:00Z", "url": "https://courier.example/quay",
                          "publisher": {"@type": "Organization", "name": "Harbour Courier"}}}
            """));
    }

    @Test
    void isTheSubjectOfFactChecks() throws JsonProcessingException {
        JsonNode claim = json.readTree(ClaimLayout.LAYOUT.sample());
        JsonNode review = json.readTree(ReviewLayout.LAYOUT.sample());

        JsonNode quotation = LinkedQuotation.of(claim, List.of(review));

        assertThat(quotation.at("/subjectOf/0/@type").textValue()).isEqualTo("ClaimReview");
        assertThat(quotation.at("/subjectOf/0/@id").textValue()).isEqualTo("urn:claimtrail:review:7c2e");
        assertThat(quotation.at("/subjectOf/0").has("@context")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "resolved, person, Person",
        "resolved, organisation, Organization",
        "resolved, group, Organization",
        "resolved, document,",
        "resolved, unknown,",
        "ambiguous, person,",
        "unnamed, person,"
    })
    void namesACreatorOnlyWhereItIsKnown(String status, String kind, String type) throws JsonProcessingException {
        ObjectNode claim = (ObjectNode) json.readTree(ClaimLayout.LAYOUT.sample());
        ((ObjectNode) claim.path("speaker")).put("status", status).put("kind", kind);

        JsonNode quotation = LinkedQuotation.of(claim, List.of());

        assertThat(quotation.at("/creator/@type").textValue()).isEqualTo(type);
        assertThat(quotation.has("spokenByCharacter")).isEqualTo(type != null);
    }
}
