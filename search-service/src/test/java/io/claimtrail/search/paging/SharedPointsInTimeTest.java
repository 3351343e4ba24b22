package io.claimtrail.search.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.SharedPointsInTime.PointInTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPointsInTimeTest {

    private static final Duration HALF_AGE = SharedPointsInTime.MAX_AGE.dividedBy(2);

    private final List<String> closed = new ArrayList<>();
    private int opened;
    private long now;
    private Runnable whileOpening = () -> {};

    private final SharedPointsInTime points = new SharedPointsInTime(this::open, closed::add, () -> now);

    @Test
    void searchesThatBeginTogetherShareOne() {
        PointInTime one = points.join(Index.CLAIMS);
        pass(HALF_AGE);
        PointInTime other = points.join(Index.CLAIMS);

        assertThat(other).isSameAs(one);
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void eachIndexHasItsOwn() {
        assertThat(points.join(Index.CLAIMS).id())
                .isNotEqualTo(points.join(Index.REVIEWS).id());
    }

    @Test
    void anOldOneIsReplacedAndClosed() {
        PointInTime old = points.join(Index.CLAIMS);
        points.leave(old, false);
        assertThat(closed).isEmpty();

        pass(HALF_AGE.multipliedBy(3));
        PointInTime successor = points.join(Index.CLAIMS);

        assertThat(successor.id()).isEqualTo("pit-2");
        assertThat(closed).containsExactly("pit-1");
    }

    @Test
    void aReplacedOneStaysOpenUntilItsLastSearchLeaves() {
        PointInTime old = points.join(Index.CLAIMS);
        points.join(Index.CLAIMS);
        pass(HALF_AGE.multipliedBy(3));
        points.join(Index.CLAIMS);

        points.leave(old, false);
        assertThat(closed).isEmpty();
        points.leave(old, false);
        assertThat(closed).containsExactly("pit-1");
    }

    @Test
    void oneThatIsLeftTooLateForOthersIsClosedAtOnceAndOnce() {
        PointInTime old = points.join(Index.CLAIMS);
        pass(HALF_AGE.multipliedBy(3));
        points.leave(old, false);
        assertThat(closed).containsExactly("pit-1");

        points.join(Index.CLAIMS);
        assertThat(closed).containsExactly("pit-1");
    }

    @Test
    void oneWithACursorIsNotClosed() {
        PointInTime old = points.join(Index.CLAIMS);
        points.join(Index.CLAIMS);
        points.leave(old, true);
        points.leave(old, false);

        pass(HALF_AGE.multipliedBy(3));
        points.join(Index.CLAIMS);

        assertThat(closed).isEmpty();
    }

    @Test
    void othersJoinTheOldOneWhileItsSuccessorIsOpened() {
        PointInTime old = points.join(Index.CLAIMS);
        pass(HALF_AGE.multipliedBy(3));
        List<PointInTime> joined = new ArrayList<>();
        whileOpening = () -> {
            whileOpening = () -> {};
            joined.add(points.join(Index.CLAIMS));
        };

        PointInTime successor = points.join(Index.CLAIMS);

        assertThat(joined).containsExactly(old);
        assertThat(successor).isNotSameAs(old);
        assertThat(points.join(Index.CLAIMS)).isSameAs(successor);
    }

    @Test
    void noSearchJoinsOneOfTwiceTheAgeWhileItsSuccessorIsOpened() {
        PointInTime old = points.join(Index.CLAIMS);
        pass(HALF_AGE.multipliedBy(5));
        List<PointInTime> joined = new ArrayList<>();
        whileOpening = () -> {
            whileOpening = () -> {};
            joined.add(points.join(Index.CLAIMS));
        };

        points.join(Index.CLAIMS);

        assertThat(joined).hasSize(1).doesNotContain(old);
        assertThat(opened).isEqualTo(3);
    }

    @Test
    void aFailureToOpenLeavesTheOldOneInPlace() {
        PointInTime old = points.join(Index.CLAIMS);
        pass(HALF_AGE.multipliedBy(3));
        whileOpening = () -> {
            throw new IllegalStateException("unavailable");
        };

        assertThatThrownBy(() -> points.join(Index.CLAIMS)).hasMessage("unavailable");
        points.leave(old, false);
        assertThat(closed).containsExactly("pit-1");
    }

    private String open(Index index) {
        whileOpening.run();
        opened++;
        return "pit-" + opened;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
