package io.claimtrail.ingest.api;

import io.claimtrail.contracts.article.Article;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the sender of an article gets back. */
@Schema(description = "An accepted article: it will be searchable in a moment")
record ArticleReceipt(
        @Schema(examples = "9f2c5a0e6b7d41c8a3e0f5b1d2c4e6a8")
        String id,

        @Schema(description = "Digest of the content: the same content has the same version")
        String version,

        @Schema(description = "Where the outlet published it") @Nullable String url)
        implements Receipt {

    @Override
    public List<String> ids() {
        return List.of(id);
    }

    static ArticleReceipt of(Article article) {
        return new ArticleReceipt(article.id(), article.version(), article.url());
    }
}
