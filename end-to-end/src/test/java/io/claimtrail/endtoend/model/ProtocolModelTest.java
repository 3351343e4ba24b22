package io.claimtrail.endtoend.model;

import static io.claimtrail.endtoend.model.Property.LIVE_GENERATION_STAYS;
import static io.claimtrail.endtoend.model.Property.NEWEST_CLAIMS_IN_KAFKA;
import static io.claimtrail.endtoend.model.Property.NOTHING_LOST;
import static io.claimtrail.endtoend.model.Property.NOTHING_OUTDATED;
import static io.claimtrail.endtoend.model.Property.NOTHING_REAPPEARS;
import static io.claimtrail.endtoend.model.Property.REBUILT_INDEX_IS_CONSISTENT;
import static io.claimtrail.endtoend.model.Protection.ALIAS_CONDITION;
import static io.claimtrail.endtoend.model.Protection.DROPPED_WORK;
import static io.claimtrail.endtoend.model.Protection.EVENT_PER_VERSION;
import static io.claimtrail.endtoend.model.Protection.FENCE;
import static io.claimtrail.endtoend.model.Protection.LEDGER;
import static io.claimtrail.endtoend.model.Protection.LISTED_BEFORE_MARK;
import static io.claimtrail.endtoend.model.Protection.LIVE_CHECK;
import static io.claimtrail.endtoend.model.Protection.OFFSETS_WITH_CLAIMS;
import static io.claimtrail.endtoend.model.Protection.OWN_GENERATION;
import static io.claimtrail.endtoend.model.Protection.READ_AGAIN;
import static io.claimtrail.endtoend.model.Protection.SKIPPED_OLDER_CLAIMS;
import static io.claimtrail.endtoend.model.Protection.SWEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.claimtrail.endtoend.model.Exploration.Counterexample;
import io.claimtrail.endtoend.model.Scenario.Edit;
import io.claimtrail.endtoend.model.Scenario.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Explores the model: all properties hold with all protections, and one is violated without each of them. */
class ProtocolModelTest {

    private static final int MAX_STATES = 400_000;

    private static final Edit VERSION = new Edit(0, Kind.VERSION);
    private static final Edit VERSION_THAT_FAILS = new Edit(0, Kind.VERSION_THAT_FAILS);
    private static final Edit WITHDRAWAL = new Edit(0, Kind.WITHDRAWAL);
    private static final Edit VERSION_OF_ANOTHER = new Edit(1, Kind.VERSION);

    /** What happens in one test. */
    enum Situation {
        REBALANCES,
        EXTRACTION_FAILS,
        TWO_ARTICLES,
        SEARCH_IS_KILLED,
        REBUILD_AFTER_WITHDRAWAL,
        REBUILD_AFTER_CORRECTION,
        ANSWERS_ARE_LOST,
        TWO_REBUILDS
    }

    /** Small enough to explore in a second or two each; together they contain all that the model can do. */
    private static Scenario scenario(Situation situation) {
        return switch (situation) {
            case REBALANCES -> new Scenario(List.of(VERSION, VERSION, WITHDRAWAL), 2, 1, 0, 1, 0, 0, 0);
            case EXTRACTION_FAILS -> new Scenario(List.of(VERSION, VERSION_THAT_FAILS), 1, 1, 1, 0, 0, 0, 0);
            case TWO_ARTICLES -> new Scenario(List.of(VERSION, VERSION_OF_ANOTHER, VERSION), 1, 1, 0, 0, 0, 0, 0);
            case SEARCH_IS_KILLED -> new Scenario(List.of(VERSION, WITHDRAWAL, VERSION), 0, 0, 2, 1, 0, 0, 0);
            case REBUILD_AFTER_WITHDRAWAL -> new Scenario(List.of(VERSION, WITHDRAWAL), 1, 0, 0, 1, 1, 0, 0);
            case REBUILD_AFTER_CORRECTION -> new Scenario(List.of(VERSION, VERSION), 1, 0, 0, 1, 1, 0, 0);
            case ANSWERS_ARE_LOST -> new Scenario(List.of(VERSION), 0, 0, 0, 0, 1, 1, 2);
            case TWO_REBUILDS -> new Scenario(List.of(), 0, 0, 0, 0, 2, 1, 2);
        };
    }

    @ParameterizedTest
    @EnumSource
    void holdsWithAllProtections(Situation situation) {
        Exploration exploration = explore(situation, EnumSet.allOf(Property.class));

        assertThat(exploration.counterexample()).isEmpty();
        assertThat(exploration.completed())
                .as("states in which all edits are indexed after the last rebuild")
                .isPositive();
    }

    static Stream<Arguments> protections() {
        return Stream.of(
                arguments(FENCE, Situation.REBUILD_AFTER_WITHDRAWAL, NEWEST_CLAIMS_IN_KAFKA),
                arguments(FENCE, Situation.REBUILD_AFTER_CORRECTION, NOTHING_LOST),
                arguments(DROPPED_WORK, Situation.REBUILD_AFTER_WITHDRAWAL, NEWEST_CLAIMS_IN_KAFKA),
                arguments(OFFSETS_WITH_CLAIMS, Situation.TWO_ARTICLES, NOTHING_LOST),
                arguments(EVENT_PER_VERSION, Situation.EXTRACTION_FAILS, NOTHING_OUTDATED),
                arguments(LEDGER, Situation.SEARCH_IS_KILLED, NOTHING_REAPPEARS),
                arguments(SKIPPED_OLDER_CLAIMS, Situation.REBUILD_AFTER_CORRECTION, NOTHING_REAPPEARS),
                arguments(SWEEP, Situation.REBUILD_AFTER_CORRECTION, REBUILT_INDEX_IS_CONSISTENT),
                arguments(ALIAS_CONDITION, Situation.TWO_REBUILDS, LIVE_GENERATION_STAYS),
                arguments(READ_AGAIN, Situation.ANSWERS_ARE_LOST, LIVE_GENERATION_STAYS),
                arguments(LISTED_BEFORE_MARK, Situation.TWO_REBUILDS, LIVE_GENERATION_STAYS),
                arguments(OWN_GENERATION, Situation.TWO_REBUILDS, LIVE_GENERATION_STAYS),
                arguments(LIVE_CHECK, Situation.TWO_REBUILDS, LIVE_GENERATION_STAYS));
    }

    @ParameterizedTest
    @MethodSource("protections")
    void needsEachProtection(Protection removed, Situation situation, Property violated) {
        Counterexample found = violation(situation, violated, removed);

        assertThat(found.property()).isEqualTo(violated);
    }

    @Test
    void triesEachProtection() {
        assertThat(protections().map(removed -> removed.get()[0])).contains((Object[]) Protection.values());
    }

    /**
     * With the fence, the last claims event of an article is that of its newest version. So the sweep and the skipping of older
     * claims only matter until that event arrives: they keep outdated claims from being shown meanwhile.
     */
    @ParameterizedTest
    @EnumSource(names = {"REBUILD_AFTER_WITHDRAWAL", "REBUILD_AFTER_CORRECTION"})
    void needsNeitherSweepNorSkippingAtRestWithTheFence(Situation situation) {
        Set<Property> atRest = EnumSet.of(NOTHING_OUTDATED, NOTHING_LOST, NEWEST_CLAIMS_IN_KAFKA);

        Exploration exploration = explore(situation, atRest, SWEEP, SKIPPED_OLDER_CLAIMS);

        assertThat(exploration.counterexample()).isEmpty();
    }

    /** The first of the two ways in which outdated statements returned before claims were fenced. */
    @Test
    void findsThatWithdrawnClaimsReturnWithARebuildAfterARebalance() {
        Counterexample found = violation(
                Situation.REBUILD_AFTER_WITHDRAWAL, NOTHING_OUTDATED, FENCE, DROPPED_WORK, SKIPPED_OLDER_CLAIMS, SWEEP);

        assertThat(found.actions())
                .contains("search-service follows generation 2")
                .endsWith("search-service follows generation 2");
    }

    /** The second way. */
    @Test
    void findsThatCorrectedClaimsReturnWithARebuildAfterARebalance() {
        Counterexample found = violation(
                Situation.REBUILD_AFTER_CORRECTION, NOTHING_OUTDATED, FENCE, DROPPED_WORK, SKIPPED_OLDER_CLAIMS, SWEEP);

        assertThat(found.actions())
                .anyMatch(action ->
                        action.contains("gets its partition") || action.contains("a rebalance moves the partition"));
    }

    @Test
    void findsThatARebuildWhoseAnswerIsLostDeletesTheLiveGeneration() {
        Counterexample found = violation(Situation.ANSWERS_ARE_LOST, LIVE_GENERATION_STAYS, READ_AGAIN, LIVE_CHECK);

        assertThat(found.actions())
                .contains("rebuild 1 makes generation 2 live, and the answer is lost")
                .endsWith("rebuild 1 deletes generation 2");
    }

    private static Counterexample violation(Situation situation, Property property, Protection... removed) {
        Counterexample found = explore(situation, EnumSet.of(property), removed)
                .counterexample()
                .orElseThrow(() -> new AssertionError("no violation without " + Arrays.toString(removed)));
        print("Without " + Arrays.toString(removed) + ":\n" + found);
        return found;
    }

    private static Exploration explore(Situation situation, Set<Property> properties, Protection... removed) {
        Set<Protection> protections = EnumSet.allOf(Protection.class);
        protections.removeAll(List.of(removed));
        return Exploration.of(new ProtocolModel(scenario(situation), protections), properties, MAX_STATES);
    }

    /** The trace is what this test is for; it is in the report of the test. */
    private static void print(String trace) {
        System.out.println(trace);
    }
}
