package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.content.ContentConfig;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.ingest.article.ArticleLimits;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.review.ReviewLimits;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.speaker.SpeakerReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Creates the readers with the configured limits, so that they do not depend on configuration. */
@ApplicationScoped
class ContentReaders {

    @Produces
    @Singleton
    JsonLimits json(IngestConfig config, ContentConfig content) {
        return new JsonLimits(config.maxNestingDepth(), content.maxJsonTokens());
    }

    @Produces
    @Singleton
    ArticleLimits limits(IngestConfig config, JsonLimits json) {
        return new ArticleLimits(config.maxBodySize().asLongValue(), json);
    }

    @Produces
    @Singleton
    JsonArticleReader articles(ArticleLimits limits) {
        return new JsonArticleReader(limits);
    }

    @Produces
    @Singleton
    ReviewReader reviews(IngestConfig config, JsonLimits json) {
        return new ReviewReader(
                json,
                new ReviewLimits(
                        config.maxReviews(),
                        config.maxNamesLength(),
                        config.maxReviewsSize().asLongValue()));
    }

    @Produces
    @Singleton
    SpeakerReader speakers(JsonLimits json) {
        return new SpeakerReader(json);
    }

    @Produces
    @Singleton
    DocumentReader documents(JsonArticleReader json) {
        return new DocumentReader(json, InstantSource.system());
    }
}
