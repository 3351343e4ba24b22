package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.attribution.Attribution;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which extractor this service runs: the one place that names it. */
@ApplicationScoped
class ExtractorProducer {

    @Produces
    @Singleton
    Extractor extractor() {
        return TrainedExtractor.bundled();
    }

    @Produces
    @Singleton
    Attribution attribution(Extractor extractor) {
        return new Attribution(extractor);
    }

    @Produces
    @Singleton
    ArticleTransformer transformer(Attribution attribution) {
        return new ArticleTransformer(attribution);
    }
}
