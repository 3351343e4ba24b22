package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

    private final OffsetTracker tracker = new OffsetTracker(10);

    @Test
    void commitsNothingBeforeTheFirstRecordCompletes() {
        tracker.start(10);
        tracker.start(11);
        tracker.complete(11);

        assertThat(tracker.takeCommittable()).isEmpty();
    }

    @Test
    void commitsUpToTheFirstRecordInProgress() {
        tracker.start(10);
        tracker.start(11);
        tracker.start(12);
        tracker.complete(10);
        tracker.complete(12);

        assertThat(tracker.takeCommittable()).hasValue(11);
        assertThat(tracker.takeCommittable()).isEmpty();
    }

    @Test
    void commitsAfterTheLastRecordWhenAllAreComplete() {
        tracker.start(10);
        tracker.start(15);
        tracker.complete(15);
        tracker.complete(10);

        assertThat(tracker.takeCommittable()).hasValue(16);
        assertThat(tracker.isIdle()).isTrue();
    }
}
