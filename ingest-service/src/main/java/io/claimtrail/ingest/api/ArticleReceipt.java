package io.claimtrail.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.item.ItemDesk.Acceptance;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Receipt of an accepted article, or of one that its sender has withdrawn. */
@Schema(description = "An accepted article. It becomes searchable within moments.")
record ArticleReceipt(
        @Schema(examples = "9f2c5a0e6b7d41c8a3e0f5b1d2c4e6a8")
        String id,

        @Schema(description = VERSION + " Null if the document withdraws the article, or changes nothing.") @Nullable String version,

        @Schema(description = "URL at which the outlet published the article.") @Nullable String url,

        @Schema(
                description =
                        "When the text will be published, if it is held back at its sender's wish; null if it is not.")
        @Nullable Instant heldUntil,

        @Schema(description = "What was repaired or left out. Missing if nothing was.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Note> notes)
        implements Receipt {

    /** Description of the version in every receipt. */
    static final String VERSION = "Digest of the content. The same content has the same version.";

    @Override
    public List<String> ids() {
        return List.of(id);
    }

    @Override
    public String location() {
        return "/v1/articles/" + id;
    }

    static ArticleReceipt of(Usable submission, Acceptance acceptance) {
        Article article = submission instanceof Accepted accepted && acceptance.isStored() ? accepted.article() : null;
        return article == null
                ? new ArticleReceipt(submission.id(), null, null, null, acceptance.notes())
                : new ArticleReceipt(
                        article.id(), article.version(), article.url(), acceptance.heldUntil(), acceptance.notes());
    }
}
