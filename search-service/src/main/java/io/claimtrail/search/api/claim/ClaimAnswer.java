package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.Addressee;
import io.claimtrail.contracts.claim.Attitude;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.Stance;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One claim as the API shows it. */
@Schema(name = "Claim")
public record ClaimAnswer(
        String id,
        ClaimType type,
        @Nullable Attitude attitude,

        @Schema(description = "How the speaker stands to the content; null for claims of earlier extractors.") @Nullable Stance stance,

        double confidence,
        Passage content,
        Passage cue,
        Passage source,
        Speaker speaker,
        @Nullable Addressee addressee,

        @Schema(description = "Who reports that the speaker said it, where the article quotes a report.") @Nullable Addressee via,

        StatementReference statement,
        ArticleReference article,
        ExtractorReference extractor,

        @Schema(description = "The ids of the fact-checks that are about the claim; absent if there are none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<String> reviews,

        @Schema(
                description = "The content, the cue, the source and the article's title as escaped HTML, with the words"
                        + " of the search in mark elements; each is empty if no word is in it.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Highlights highlights) {

    /** The statement that the claim is a sighting of, and how many sightings there are. */
    public record StatementReference(String id, int sightings) {}

    /** The words that matched. */
    public record Highlights(List<String> content, List<String> cue, List<String> source, List<String> title) {}

    ClaimAnswer with(Highlights highlights) {
        return new ClaimAnswer(
                id,
                type,
                attitude,
                stance,
                confidence,
                content,
                cue,
                source,
                speaker,
                addressee,
                via,
                statement,
                article,
                extractor,
                reviews,
                highlights);
    }
}
