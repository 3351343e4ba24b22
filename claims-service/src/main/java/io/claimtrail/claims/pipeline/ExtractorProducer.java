package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the extractor of this service and what depends on it. Only this class names the implementation. */
@ApplicationScoped
class ExtractorProducer {

    @Produces
    @Singleton
    Extractor extractor() {
        return TrainedExtractor.bundled();
    }

    @Produces
    @Singleton
    ArticleClaimsExtractor attribution(Extractor extractor) {
        return new ArticleClaimsExtractor(extractor);
    }

    @Produces
    @Singleton
    ArticleTransformer transformer(ArticleClaimsExtractor attribution, ClaimsKafka kafka, DeadLetterTopic deadLetters) {
        return new ArticleTransformer(attribution, kafka.claimsTopic(), deadLetters);
    }
}
