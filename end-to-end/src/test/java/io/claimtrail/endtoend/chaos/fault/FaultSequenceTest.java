package io.claimtrail.endtoend.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultSequenceTest {

    private static final int TWO_ROUNDS = 100;

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(faults(7)).isEqualTo(faults(7));
        assertThat(faults(7)).isNotEqualTo(faults(8));
    }

    @Test
    void containsEveryKind() {
        assertThat(faults(7)).extracting(Object::getClass).contains(Fault.class.getPermittedSubclasses());
    }

    private static List<Fault> faults(long seed) {
        return Stream.generate(new FaultSequence(seed)::next).limit(TWO_ROUNDS).toList();
    }
}
