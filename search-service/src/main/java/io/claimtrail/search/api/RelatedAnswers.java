package io.claimtrail.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.claimtrail.search.match.ReviewMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes that cross-references are answered in. */
final class RelatedAnswers {

    private RelatedAnswers() {}

    /** What a claim has to do with others. */
    @Schema(name = "Related")
    record RelatedClaims(
            @Schema(
                    description =
                            "Other sightings of the same statement, earliest first, at most 100: `/v1/statements/{id}` has all")
            List<AlikeClaim> same,

            @Schema(description = "Other statements on the same thing, most alike first")
            List<AlikeClaim> similar,

            @Schema(description = "What the speaker said differently later, each statement once, earliest first")
            List<LaterClaim> changes,

            @Schema(description = "Fact-checks of what the claim says, best first")
            List<ReviewMatch> reviews) {}

    /** A claim like the one asked for. */
    record AlikeClaim(
            ClaimAnswer claim,
            @Schema(description = "0 to 1") double score,
            String reason) {}

    /** A later claim by the same speaker that differs. */
    record LaterClaim(
            ClaimAnswer claim,
            What what,

            @Schema(description = "The earlier claim's phrase")
            String from,

            @Schema(description = "This claim's phrase") String to,
            String reason) {}

    /** What differs. */
    enum What {
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("date")
        DATE,
        @JsonProperty("negation")
        NEGATION,
        @JsonProperty("other")
        OTHER
    }

    /** Two claims by one speaker that differ. */
    record SpeakerChange(ClaimAnswer earlier, ClaimAnswer claim, What what, String from, String to, String reason) {}

    /** Where a speaker's later words differ from earlier ones. */
    record SpeakerChanges(
            @Schema(
                    description =
                            "By the time of the later claim; the newest 500, and for each claim the ten nearest before that differ")
            List<SpeakerChange> items) {}

    /** One statement with all its sightings. */
    @Schema(name = "Statement")
    record StatementAnswer(
            String id,

            @Schema(description = "Earliest first; the first is the original")
            List<ClaimAnswer> sightings) {}
}
