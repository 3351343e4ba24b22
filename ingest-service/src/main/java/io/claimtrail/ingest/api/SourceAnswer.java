package io.claimtrail.ingest.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.publish.DefinedSource;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as it is shown, with its health. */
@Schema(description = "A source and how polling it goes.")
record SourceAnswer(
        @Schema(examples = "harbour-courier") String id,
        SourceKind kind,

        @Schema(examples = "https://courier.example.org/rss.xml")
        String url,

        FullText fullText,
        @Nullable String publisher,
        @Nullable String language,
        Instant definedAt,
        Health health) {

    /** How polling a source goes. */
    @Schema(name = "SourceHealth", description = "How polling a source goes.")
    record Health(
            @Schema(
                    description =
                            "new: not polled yet; ok; failing; stopped: it is gone for good, define it again to retry.")
            Status status,

            @Schema(description = "Why the last poll failed, or what it left out.") @Nullable String problem,

            @Schema(description = "Number of polls in a row that failed.")
            int failures,

            @Schema(description = "Address that is fetched, if the source has moved for good.") @Nullable String movedTo,

            @Nullable Instant lastPolledAt,
            @Nullable Instant lastSucceededAt,

            @Schema(description = "Last poll that brought a new or changed item.") @Nullable Instant lastNewsAt,

            @Nullable Instant nextPollAt,

            @Schema(description = "Number of pages that are still to be fetched.")
            int pagesWaiting) {}

    /** Whether a source works. */
    enum Status {
        @JsonProperty("new")
        NEW,
        @JsonProperty("ok")
        OK,
        @JsonProperty("failing")
        FAILING,
        @JsonProperty("stopped")
        STOPPED
    }

    /** All sources. */
    @Schema(description = "All sources, by id.")
    record Page(List<SourceAnswer> items) {}

    static SourceAnswer of(DefinedSource defined) {
        Source source = defined.source();
        return new SourceAnswer(
                source.id(),
                source.kind(),
                source.url(),
                source.fullText(),
                source.publisher(),
                source.language(),
                defined.definedAt(),
                health(source, defined.state()));
    }

    private static Health health(Source source, @Nullable SourceState state) {
        if (state == null) {
            return new Health(Status.NEW, null, 0, null, null, null, null, null, 0);
        }
        Status status = state.stopped() ? Status.STOPPED : state.failures() > 0 ? Status.FAILING : Status.OK;
        return new Health(
                status,
                state.problem(),
                state.failures(),
                state.url().equals(source.url()) ? null : state.url(),
                state.lastPolledAt(),
                state.lastSucceededAt(),
                state.lastNewsAt(),
                state.stopped() ? null : state.nextPollAt(),
                state.pages().size());
    }
}
