package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DisjointSetsTest {

    private final DisjointSets sets = new DisjointSets();

    @Test
    void anIdStartsAlone() {
        assertThat(sets.find("a")).isEqualTo("a");
    }

    @Test
    void joinsGroupsThroughAnyOfTheirIds() {
        sets.join("a", "b");
        sets.join("c", "d");

        sets.join("a", "d");

        assertThat(Stream.of("a", "b", "c", "d").map(sets::find)).containsOnly(sets.find("a"));
        assertThat(sets.find("e")).isNotEqualTo(sets.find("a"));
    }

    @Test
    void joiningTwiceChangesNothing() {
        sets.join("a", "b");
        sets.join("b", "a");
        sets.join("a", "a");

        assertThat(sets.find("a")).isEqualTo(sets.find("b"));
        assertThat(sets.find("c")).isEqualTo("c");
    }

    /** Without compressed paths this takes some twenty thousand million steps. */
    @Test
    @Timeout(20)
    void staysFastForALongChain() {
        int length = 200_000;
        IntStream.range(1, length).forEach(i -> sets.join(Integer.toString(i - 1), Integer.toString(i)));

        Set<String> roots = IntStream.range(0, length)
                .mapToObj(i -> sets.find(Integer.toString(i)))
                .collect(Collectors.toSet());

        assertThat(roots).hasSize(1);
    }
}
