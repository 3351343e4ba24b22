package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.ArticleSubmission;

/** Reads the article of a page. */
@FunctionalInterface
interface PageReader {

    /** Reads {@code answer} as the article of {@code page}. Never throws for its content. */
    ArticleSubmission read(Source source, PendingPage page, Answered answer);
}
