package io.claimtrail.ingest.article;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.Refusal;

/** Result of reading the content of a request that submits an article. */
public sealed interface ArticleSubmission {

    /** A valid article in its stored form. */
    record Accepted(Article article) implements ArticleSubmission {

        public Accepted {
            requireNonNull(article, "article");
        }
    }

    /** Content that is no valid article, with the reason. */
    record Refused(Refusal refusal) implements ArticleSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
