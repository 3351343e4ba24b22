package io.claimtrail.localstack.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void startsAllWhereNothingRuns() {
        Plan plan = Plan.up(Map.of(), all("built"));

        assertThat(plan.stop()).isEmpty();
        assertThat(plan.start()).containsExactly(Part.values());
    }

    @Test
    void leavesAloneWhatRunsAsItShould() {
        assertThat(Plan.up(all("built"), all("built")).isEmpty()).isTrue();
    }

    @Test
    void startsAnewWhatHasChangedServicesStoppedFirst() {
        Map<Part, String> wanted = all("built");
        wanted.put(Part.KAFKA, "built anew");
        wanted.put(Part.SEARCH, "built anew");

        Plan plan = Plan.up(all("built"), wanted);

        assertThat(plan.stop()).containsExactly(Part.SEARCH, Part.KAFKA);
        assertThat(plan.start()).containsExactly(Part.KAFKA, Part.SEARCH);
    }

    @Test
    void startsOnlyWhatDied() {
        Map<Part, String> running = all("built");
        running.remove(Part.ELASTICSEARCH);

        Plan plan = Plan.up(running, all("built"));

        assertThat(plan.stop()).isEmpty();
        assertThat(plan.start()).containsExactly(Part.ELASTICSEARCH);
    }

    @Test
    void endsServicesBeforeTheServersThatTheyNeed() {
        assertThat(Plan.down(Set.of(Part.KAFKA, Part.SEARCH, Part.INGEST)).stop())
                .containsExactly(Part.SEARCH, Part.INGEST, Part.KAFKA);
    }

    private static Map<Part, String> all(String fingerprint) {
        Map<Part, String> fingerprints = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> fingerprints.put(part, fingerprint));
        return fingerprints;
    }
}
