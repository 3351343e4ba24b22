package io.claimtrail.ingest.article;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.Refusal;

/** What came of the bytes somebody posted as an article. */
public sealed interface Submission {

    /** An article, ready to publish. */
    record Accepted(Article article) implements Submission {

        public Accepted {
            requireNonNull(article, "article");
        }
    }

    /** Something that can't be an article. */
    record Refused(Refusal refusal) implements Submission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
