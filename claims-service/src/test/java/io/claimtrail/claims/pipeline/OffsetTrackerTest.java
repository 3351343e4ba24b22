package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletedPrefixTest {

    private final CompletedPrefix prefix = new CompletedPrefix(10);

    @Test
    void commitsNothingBeforeTheFirstIsFinished() {
        prefix.begin(10);
        prefix.begin(11);
        prefix.complete(11);

        assertThat(prefix.takeCommittable()).isEmpty();
    }

    @Test
    void commitsUpToTheFirstThatIsNotFinished() {
        prefix.begin(10);
        prefix.begin(11);
        prefix.begin(12);
        prefix.complete(10);
        prefix.complete(12);

        assertThat(prefix.takeCommittable()).hasValue(11);
        assertThat(prefix.takeCommittable()).isEmpty();
    }

    @Test
    void commitsBehindTheLastWhenAllIsFinished() {
        prefix.begin(10);
        prefix.begin(15);
        prefix.complete(15);
        prefix.complete(10);

        assertThat(prefix.takeCommittable()).hasValue(16);
        assertThat(prefix.isIdle()).isTrue();
    }
}
