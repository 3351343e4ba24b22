package io.claimtrail.claims.api;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Extracts texts on request, a limited number at once. */
@ApplicationScoped
class LimitedExtractor {

    private final ArticleClaimsExtractor attribution;
    private final ExtractPermits permits;
    private final HttpServerResponse connection;

    LimitedExtractor(ArticleClaimsExtractor attribution, ExtractPermits permits, HttpServerResponse connection) {
        this.attribution = attribution;
        this.permits = permits;
        this.connection = connection;
    }

    /**
     * The claims of an article that is not published.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many texts wait, or the client has left
     */
    ArticleClaims extract(Article article) {
        try (Permit permit = permits.acquire()) {
            if (connection.closed()) {
                throw Problems.overloaded("the client has closed the connection before its text was extracted");
            }
            return attribution.claimsOf(article);
        }
    }
}
