package io.claimtrail.launcher.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
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
        assertThat(plan.start()).containsExactly(Component.values());
    }

    @Test
    void leavesAloneWhatRunsAsItShould() {
        assertThat(Plan.up(all("built"), all("built")).isEmpty()).isTrue();
    }

    @Test
    void startsAnewWhatHasChangedServicesStoppedFirst() {
        Map<Component, String> wanted = all("built");
        wanted.put(Component.KAFKA, "rebuilt");
        wanted.put(Component.SEARCH, "rebuilt");

        Plan plan = Plan.up(all("built"), wanted);

        assertThat(plan.stop()).containsExactly(Component.SEARCH, Component.KAFKA);
        assertThat(plan.start()).containsExactly(Component.KAFKA, Component.SEARCH);
    }

    @Test
    void startsOnlyWhatDied() {
        Map<Component, String> running = all("built");
        running.remove(Component.ELASTICSEARCH);

        Plan plan = Plan.up(running, all("built"));

        assertThat(plan.stop()).isEmpty();
        assertThat(plan.start()).containsExactly(Component.ELASTICSEARCH);
    }

    @Test
    void endsServicesBeforeTheServersThatTheyNeed() {
        assertThat(Plan.down(Set.of(Component.KAFKA, Component.SEARCH, Component.INGEST))
                        .stop())
                .containsExactly(Component.SEARCH, Component.INGEST, Component.KAFKA);
    }

    private static Map<Component, String> all(String fingerprint) {
        Map<Component, String> fingerprints = new EnumMap<>(Component.class);
        Arrays.stream(Component.values()).forEach(component -> fingerprints.put(component, fingerprint));
        return fingerprints;
    }
}
