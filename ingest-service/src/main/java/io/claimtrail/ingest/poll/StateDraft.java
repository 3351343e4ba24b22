package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.contracts.source.SourceState.ReadItem;
import io.claimtrail.contracts.source.SourceState.Validators;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state while a decision changes some of its fields. */
final class StateDraft {

    final String id;
    Instant definedAt;
    String url;

    @Nullable Validators validators;

    Instant nextPollAt;
    long intervalSeconds;
    int failures;

    @Nullable String problem;

    boolean stopped;

    @Nullable Instant lastPolledAt;

    @Nullable Instant lastSucceededAt;

    @Nullable Instant lastNewsAt;

    List<ReadItem> items = List.of();
    List<PendingPage> pages = List.of();

    @Nullable Instant pagesAfter;

    private StateDraft(String id, String url, Instant now) {
        this.id = id;
        this.url = url;
        this.definedAt = now;
        this.nextPollAt = now;
    }

    /** The draft of a source that has never been polled. */
    static StateDraft of(String id, String url, Instant now) {
        return new StateDraft(id, url, now);
    }

    /** A draft that equals {@code state}. */
    static StateDraft of(SourceState state) {
        StateDraft draft = new StateDraft(state.id(), state.url(), state.nextPollAt());
        draft.definedAt = state.definedAt();
        draft.validators = state.validators();
        draft.intervalSeconds = state.intervalSeconds();
        draft.failures = state.failures();
        draft.problem = state.problem();
        draft.stopped = state.stopped();
        draft.lastPolledAt = state.lastPolledAt();
        draft.lastSucceededAt = state.lastSucceededAt();
        draft.lastNewsAt = state.lastNewsAt();
        draft.items = state.items();
        draft.pages = state.pages();
        draft.pagesAfter = state.pagesAfter();
        return draft;
    }

    /** The state as it is saved at {@code now}. */
    SourceState at(Instant now) {
        return new SourceState(
                id,
                now,
                definedAt,
                url,
                validators,
                nextPollAt,
                intervalSeconds,
                failures,
                problem,
                stopped,
                lastPolledAt,
                lastSucceededAt,
                lastNewsAt,
                items,
                pages,
                pagesAfter);
    }
}
