package io.claimtrail.ingest.publish;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as Kafka has it.
 *
 * @param definedAt when it was defined last
 * @param state how far it is read; null if it has not been polled yet
 */
public record DefinedSource(
        Source source, Instant definedAt, @Nullable SourceState state) {

    public DefinedSource {
        requireNonNull(source, "source");
        requireNonNull(definedAt, "definedAt");
    }
}
