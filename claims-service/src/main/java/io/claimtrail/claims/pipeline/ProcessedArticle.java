package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;

/** One article record and what must be written for it, which is not yet published. */
record ProcessedArticle(ArticleWork work, Outcome outcome) {

    /** Bytes of the record and of what must be written for it. */
    long size() {
        return work.size() + outcome.size();
    }
}
