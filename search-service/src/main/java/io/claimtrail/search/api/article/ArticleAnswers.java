package io.claimtrail.search.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.paging.Page.Total;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers about articles. */
public final class ArticleAnswers {

    private ArticleAnswers() {}

    /** An article without its text. */
    record ArticleSummary(
            String id,
            String version,
            @Nullable String url,
            String title,
            @Nullable String language,
            Instant publishedAt,
            @Nullable String publisher,
            List<String> authors,
            @Nullable String rights,
            List<String> sections,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Highlights highlights) {

        ArticleSummary with(Highlights highlights) {
            return new ArticleSummary(
                    id, version, url, title, language, publishedAt, publisher, authors, rights, sections, highlights);
        }
    }

    /**
     * The title and the best fragments of the text as escaped HTML, with matches in mark elements; empty if nothing
     * matches.
     */
    @Schema(name = "ArticleHighlights")
    record Highlights(List<String> title, List<String> body) {}

    /** One page of articles. */
    record ArticleList(
            List<ArticleSummary> items,
            Total total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /** An article with its text, as it is stored in the index. */
    record StoredArticle(
            String id,
            String version,
            @Nullable String url,
            String title,
            String body,
            @Nullable String language,
            Instant publishedAt,
            @Nullable String publisher,
            List<String> authors,
            @Nullable String rights,
            List<String> sections) {

        ArticleWithClaims with(List<ClaimAnswer> claims) {
            return new ArticleWithClaims(
                    id, version, url, title, body, language, publishedAt, publisher, authors, rights, sections, claims);
        }
    }

    /** One article with its text and its claims, in the order of the text. */
    public record ArticleWithClaims(
            String id,
            String version,
            @Nullable String url,
            String title,
            String body,
            @Nullable String language,
            Instant publishedAt,
            @Nullable String publisher,
            List<String> authors,
            @Nullable String rights,
            List<String> sections,
            List<ClaimAnswer> claims) {}
}
