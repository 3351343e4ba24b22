package io.claimtrail.claims.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ExtractorReference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found, and in which text the positions count. */
record ExtractAnswer(
        ExtractorReference extractor,

        @Schema(description = "What the text was read as; und where that could not be told")
        String language,

        @Schema(
                description =
                        "The text as it would be stored, where that differs from what was sent: positions count in it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String text,

        List<Claim> claims) {

    static ExtractAnswer of(ArticleClaims found, @Nullable String text) {
        return new ExtractAnswer(found.extractor(), found.language(), text, found.claims());
    }
}
