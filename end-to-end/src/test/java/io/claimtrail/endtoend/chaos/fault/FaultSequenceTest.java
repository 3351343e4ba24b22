package io.claimtrail.endtoend.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ServiceProxies;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultSequenceTest {

    private static final int INSTANCES = 2;
    /** More faults than the sequence has before it repeats them. */
    private static final int TWO_ROUNDS = 150;

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(faults(7)).isEqualTo(faults(7));
        assertThat(faults(7)).isNotEqualTo(faults(8));
    }

    @Test
    void containsEveryKind() {
        assertThat(faults(7)).extracting(Object::getClass).contains(Fault.class.getPermittedSubclasses());
    }

    @Test
    void breaksEveryProcess() {
        assertThat(faults(7))
                .filteredOn(Fault.Kill.class::isInstance)
                .extracting(Fault::target)
                .contains(
                        Part.of(Component.KAFKA),
                        Part.of(Component.ELASTICSEARCH),
                        new Part(Component.INGEST, 1),
                        new Part(Component.CLAIMS, 0),
                        new Part(Component.CLAIMS, 1),
                        new Part(Component.SEARCH, 0),
                        new Part(Component.SEARCH, 1));
    }

    @Test
    void rebuildsOneAndTwoAtOnceWithAndWithoutLostAnswers() {
        assertThat(faults(7))
                .contains(
                        new Fault.Rebuild(1, 0),
                        new Fault.Rebuild(1, 1),
                        new Fault.Rebuild(2, 0),
                        new Fault.Rebuild(2, 1),
                        new Fault.Rebuild(2, 2));
    }

    @Test
    void losesAnswersOfEveryConnection() {
        assertThat(faults(7))
                .filteredOn(Fault.LostAnswers.class::isInstance)
                .extracting(Fault::target)
                .contains(ServiceProxies.LINKS.toArray());
    }

    @Test
    void rebalancesBothReaders() {
        assertThat(faults(7))
                .filteredOn(Fault.Rebalance.class::isInstance)
                .extracting(Fault::target)
                .contains(Part.of(Component.CLAIMS), Part.of(Component.SEARCH));
    }

    private static List<Fault> faults(long seed) {
        return Stream.generate(new FaultSequence(seed, INSTANCES)::next)
                .limit(TWO_ROUNDS)
                .toList();
    }
}
