package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.edge.kafka.PartitionProgress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

    private final OffsetTracker tracker = new OffsetTracker(PartitionProgress.at(10));

    @Test
    void staysAtTheFirstRecordInProgress() {
        start(tracker, 10, 11);
        tracker.complete(Set.of(11L));

        assertThat(tracker.progress().offset()).isEqualTo(10);
        assertThat(tracker.progress().startedBefore()).isEqualTo(12);
    }

    @Test
    void advancesToTheFirstRecordInProgress() {
        start(tracker, 10, 11, 12);

        assertThat(tracker.progressAfter(Set.of(10L, 12L)).offset()).isEqualTo(11);
        assertThat(tracker.progress().offset()).isEqualTo(10);
        tracker.complete(Set.of(10L, 12L));
        assertThat(tracker.progress().offset()).isEqualTo(11);
    }

    @Test
    void advancesPastTheLastRecordWhenAllAreComplete() {
        start(tracker, 10, 15);
        tracker.complete(Set.of(15L));
        tracker.complete(Set.of(10L));

        assertThat(tracker.progress()).isEqualTo(PartitionProgress.at(16));
        assertThat(tracker.isIdle()).isTrue();
    }

    @Test
    void advancesPastRecordsThatDoNotExist() {
        tracker.advance(20);

        assertThat(tracker.progress()).isEqualTo(PartitionProgress.at(20));
    }

    @Test
    void tellsTheNextOwnerWhatIsDoneAheadOfTheOffset() {
        start(tracker, 10, 11, 12, 13);
        tracker.complete(Set.of(11L, 13L));

        OffsetTracker next = afterAnEnd(tracker);

        assertThat(LongStream.of(10, 11, 12, 13, 14).filter(next::isDone)).containsExactly(11L, 13L);
    }

    @Test
    void keepsWhatIsDoneAheadUntilItIsReadAgain() {
        start(tracker, 10, 11, 12, 13, 14);
        tracker.complete(Set.of(11L, 13L));
        OffsetTracker second = afterAnEnd(tracker);
        start(second, 10);
        second.complete(Set.of(10L));

        OffsetTracker third = afterAnEnd(second);

        assertThat(second.progress().offset()).isEqualTo(12);
        assertThat(LongStream.of(10, 11, 12, 13, 14).filter(third::isDone)).containsExactly(10L, 11L, 13L);
    }

    @Test
    void limitsHowManyOpenRecordsAResultOvertakes() {
        LongStream.range(10, 1000).forEach(tracker::start);

        assertThat(tracker.isPublishable(10)).isTrue();
        assertThat(tracker.isPublishable(310)).isTrue();
        assertThat(tracker.isPublishable(311)).isFalse();
    }

    @Test
    void processesAloneWhatWasInProgressWhenTwoProcessesEnded() {
        start(tracker, 10, 11);

        OffsetTracker second = afterAnEnd(tracker);
        OffsetTracker third = afterAnEnd(second);

        assertThat(second.isRecoveringAlone()).isFalse();
        assertThat(third.isRecoveringAlone()).isTrue();
        assertThat(third.hasUnreadSuspects()).isTrue();
        assertThat(LongStream.of(10, 11, 12).filter(third::isSuspect)).containsExactly(10L, 11L);
        start(third, 10, 11, 12);
        third.complete(Set.of(10L, 11L));
        assertThat(third.isRecoveringAlone()).isFalse();
        assertThat(third.progress().ends()).isZero();
    }

    @Test
    void forgetsTheEndsOnceTheRecordsOfTheFirstAreDone() {
        start(tracker, 10, 11);
        OffsetTracker second = afterAnEnd(tracker);
        start(second, 10, 11, 12);
        second.complete(Set.of(10L, 11L));

        OffsetTracker third = afterAnEnd(second);

        assertThat(third.isRecoveringAlone()).isFalse();
    }

    @Test
    void countsAttemptsOverProcesses() {
        start(tracker, 10, 11);
        OffsetTracker third = afterAnEnd(afterAnEnd(tracker));
        start(third, 10, 11);

        assertThat(third.countAttempt(10)).isEqualTo(1);
        OffsetTracker fourth = afterAnEnd(third);
        start(fourth, 10, 11);
        assertThat(fourth.countAttempt(10)).isEqualTo(2);
        fourth.cancelAttempt();
        assertThat(fourth.countAttempt(10)).isEqualTo(2);
        fourth.complete(Set.of(10L));
        assertThat(fourth.countAttempt(11)).isEqualTo(1);
    }

    @Test
    void doesNotCountAReleaseAsAnEnd() {
        start(tracker, 10, 11, 12);
        tracker.complete(Set.of(11L));

        PartitionProgress released = tracker.progressAtRelease();

        assertThat(released).isEqualTo(new PartitionProgress(10, 12, new TreeSet<>(List.of()), 10, 0, -1, 0));
        assertThat(new OffsetTracker(released).isRecoveringAlone()).isFalse();
    }

    @Test
    void keepsEarlierEndsAndAttemptsAtARelease() {
        start(tracker, 10, 11);
        OffsetTracker third = afterAnEnd(afterAnEnd(tracker));
        start(third, 10, 11);
        third.countAttempt(10);
        OffsetTracker fourth = afterAnEnd(third);
        start(fourth, 10);
        fourth.countAttempt(10);

        OffsetTracker fifth = new OffsetTracker(fourth.progressAtRelease());
        start(fifth, 10, 11);

        assertThat(fifth.isRecoveringAlone()).isTrue();
        assertThat(fifth.countAttempt(10)).isEqualTo(2);
    }

    @Test
    void endsTheRecoveryAtTheEndOfThePartition() {
        start(tracker, 10, 11);
        OffsetTracker third = afterAnEnd(afterAnEnd(tracker));

        third.advance(10);
        third.reachEnd();

        assertThat(third.hasUnreadSuspects()).isFalse();
        assertThat(third.isRecoveringAlone()).isFalse();
    }

    private static void start(OffsetTracker tracker, long... offsets) {
        LongStream.of(offsets).forEach(tracker::start);
    }

    /** The tracker of the next owner after a process has ended without a release. */
    private static OffsetTracker afterAnEnd(OffsetTracker ended) {
        return new OffsetTracker(PartitionProgress.of(ended.progress().toCommit()));
    }
}
