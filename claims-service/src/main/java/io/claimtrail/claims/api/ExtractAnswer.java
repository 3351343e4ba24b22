package io.claimtrail.claims.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ExtractorReference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Response of {@code POST /v1/extract}: the claims, and the text that their positions refer to. */
record ExtractAnswer(
        ExtractorReference extractor,

        @Schema(description = "Language as which the text was read; und if it could not be detected.")
        String language,

        @Schema(
                description =
                        "The text in its stored form, if it differs from the sent text. Positions refer to this form.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String text,

        List<Claim> claims) {

    static ExtractAnswer of(ArticleClaims found, @Nullable String text) {
        return new ExtractAnswer(found.extractor(), found.language(), text, found.claims());
    }
}
