package io.claimtrail.ingest.api;

import io.claimtrail.ingest.article.ArticleLimits;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.PlainTextArticleReader;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.speaker.SpeakerReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the readers with the configured limits, so that they do not depend on configuration. */
@ApplicationScoped
class ContentReaders {

    @Produces
    @Singleton
    ArticleLimits limits(IngestConfig config) {
        return new ArticleLimits(config.maxBodySize().asLongValue(), config.maxNestingDepth());
    }

    @Produces
    @Singleton
    JsonArticleReader json(ArticleLimits limits) {
        return new JsonArticleReader(limits);
    }

    @Produces
    @Singleton
    ReviewReader reviews(IngestConfig config) {
        return new ReviewReader(config.maxNestingDepth());
    }

    @Produces
    @Singleton
    SpeakerReader speakers(IngestConfig config) {
        return new SpeakerReader(config.maxNestingDepth());
    }

    @Produces
    @Singleton
    PlainTextArticleReader plainText(JsonArticleReader json) {
        return new PlainTextArticleReader(json);
    }
}
