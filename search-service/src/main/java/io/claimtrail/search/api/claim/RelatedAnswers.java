package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.claimtrail.crossreference.change.ChangeKind;
import io.claimtrail.search.match.ranking.ReviewMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers about claims that are related to a claim. */
public final class RelatedAnswers {

    private RelatedAnswers() {}

    /** All that is related to one claim. */
    @Schema(name = "Related")
    public record RelatedClaims(
            @Schema(
                    description = "Other sightings of the same statement, earliest first, at most 100."
                            + " `/v1/statements/{id}` returns all.")
            List<AlikeClaim> same,

            @Schema(description = "Other statements about the same topic, most similar first.")
            List<AlikeClaim> similar,

            @Schema(
                    description = "Later claims in which the speaker said something different, one for each statement,"
                            + " earliest first.")
            List<DifferingClaim> changes,

            @Schema(
                    description = "Earlier claims in which the speaker said something different, one for each"
                            + " statement, earliest first.")
            List<DifferingClaim> earlier,

            @Schema(description = "Fact-checks of what the claim says, best first.")
            List<ReviewMatch> reviews) {}

    /** A claim that is similar to the requested one. */
    public record AlikeClaim(
            ClaimAnswer claim,
            @Schema(description = "The similarity, 0 to 1.") double score,
            String reason) {}

    /** A later or an earlier claim by the same speaker that differs. */
    public record DifferingClaim(
            ClaimAnswer claim,
            Difference what,

            @Schema(description = "The phrase of the earlier claim.")
            String from,

            @Schema(description = "The phrase of the later claim.")
            String to,

            String reason) {}

    /** The kind of thing that differs between two claims. */
    @Schema(name = "What")
    public enum Difference {
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("date")
        DATE,
        @JsonProperty("negation")
        NEGATION,
        @JsonProperty("other")
        OTHER;

        public static Difference of(ChangeKind kind) {
            return switch (kind) {
                case NUMBER -> NUMBER;
                case DATE -> DATE;
                case NEGATION -> NEGATION;
                case OTHER -> OTHER;
            };
        }
    }
}
