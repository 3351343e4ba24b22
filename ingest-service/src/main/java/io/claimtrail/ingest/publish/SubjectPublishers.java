package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the publisher of each topic that this service writes to, with its counter of acknowledged records. */
@ApplicationScoped
class SubjectPublishers {

    @Produces
    @Singleton
    SubjectPublisher<Article> articles(EventWriter writer, MeterRegistry metrics) {
        Counter accepted = counter(
                "claimtrail.articles.accepted", "Articles and withdrawals that Kafka has acknowledged", metrics);
        return new SubjectPublisher<>(writer, Topic.ARTICLES, EventCodec.ARTICLES, Article::id, accepted);
    }

    @Produces
    @Singleton
    SubjectPublisher<Review> reviews(EventWriter writer, MeterRegistry metrics) {
        Counter accepted =
                counter("claimtrail.reviews.accepted", "Reviews and withdrawals that Kafka has acknowledged", metrics);
        return new SubjectPublisher<>(writer, Topic.REVIEWS, EventCodec.REVIEWS, Review::id, accepted);
    }

    @Produces
    @Singleton
    SubjectPublisher<CuratedSpeaker> speakers(EventWriter writer, MeterRegistry metrics) {
        Counter accepted = counter(
                "claimtrail.speakers.accepted",
                "Curated speakers and withdrawals that Kafka has acknowledged",
                metrics);
        return new SubjectPublisher<>(writer, Topic.SPEAKERS, EventCodec.SPEAKERS, CuratedSpeaker::id, accepted);
    }

    @Produces
    @Singleton
    SubjectPublisher<Source> sources(EventWriter writer, MeterRegistry metrics) {
        Counter accepted =
                counter("claimtrail.sources.accepted", "Sources and withdrawals that Kafka has acknowledged", metrics);
        return new SubjectPublisher<>(writer, Topic.SOURCES, EventCodec.SOURCES, Source::id, accepted);
    }

    @Produces
    @Singleton
    SubjectPublisher<SourceState> sourceStates(EventWriter writer, MeterRegistry metrics) {
        Counter saved =
                counter("claimtrail.sources.states.saved", "States of sources that Kafka has acknowledged", metrics);
        return new SubjectPublisher<>(writer, Topic.SOURCE_STATES, EventCodec.SOURCE_STATES, SourceState::id, saved);
    }

    @Produces
    @Singleton
    SubjectPublisher<ItemState> items(EventWriter writer, MeterRegistry metrics) {
        Counter saved = counter("claimtrail.items.saved", "States of items that Kafka has acknowledged", metrics);
        return new SubjectPublisher<>(writer, Topic.ITEMS, EventCodec.ITEMS, ItemState::id, saved);
    }

    private static Counter counter(String name, String description, MeterRegistry metrics) {
        return Counter.builder(name).description(description).register(metrics);
    }
}
