package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Writes to the speakers topic. Every stage completes once all in-sync replicas have the record, or exceptionally. */
@ApplicationScoped
public class SpeakerPublisher {

    private final EventWriter writer;
    private final Counter accepted;

    SpeakerPublisher(EventWriter writer, MeterRegistry metrics) {
        this.writer = writer;
        this.accepted = Counter.builder("claimtrail.speakers.accepted")
                .description("Curated speakers and withdrawals that Kafka has acknowledged")
                .register(metrics);
    }

    /** Publishes {@code speaker} as the newest version under its id. */
    public CompletionStage<Void> publish(CuratedSpeaker speaker) {
        return write(speaker.id(), speaker);
    }

    /** Publishes that nobody curates the speaker with {@code speakerId} any more, whether or not somebody did. */
    public CompletionStage<Void> withdraw(String speakerId) {
        return write(speakerId, null);
    }

    private CompletionStage<Void> write(String speakerId, @Nullable CuratedSpeaker speaker) {
        return writer.write(Topic.SPEAKERS, EventCodec.SPEAKERS, speakerId, speaker)
                .thenRun(accepted::increment);
    }
}
