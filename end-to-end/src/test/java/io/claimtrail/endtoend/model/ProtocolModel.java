package io.claimtrail.endtoend.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps that are possible in a state, and what must hold in it, for one scenario and a set of protections. */
final class ProtocolModel {

    private final Scenario scenario;
    private final TopicSteps topics;
    private final ClaimsServiceSteps claimsService;
    private final SearchServiceSteps searchService;
    private final RebuildSteps rebuilds;

    ProtocolModel(Scenario scenario, Set<Protection> protections) {
        this.scenario = scenario;
        Indexer indexer = new Indexer(scenario, protections);
        this.topics = new TopicSteps(scenario);
        this.claimsService = new ClaimsServiceSteps(scenario, protections);
        this.searchService = new SearchServiceSteps(scenario, indexer);
        this.rebuilds = new RebuildSteps(scenario, protections, indexer);
    }

    State initial() {
        return State.initial(scenario);
    }

    List<Transition> transitions(State state) {
        List<Transition> steps = new ArrayList<>();
        if (rebuilds.isUndisturbed(state)) {
            rebuilds.addTo(steps, state);
            return steps;
        }
        topics.addTo(steps, state);
        claimsService.addTo(steps, state);
        searchService.addTo(steps, state);
        rebuilds.addTo(steps, state);
        return steps;
    }

    /** Whether claims-service and search-service have consumed all records. */
    boolean isAtRest(State state) {
        SearchService service = state.service();
        return (state.articles().kept() & ~state.group().done()) == 0
                && service.generation() == state.index().live()
                && state.articles().kept() >> service.articlesPosition() == 0
                && !state.claims().hasRecordFrom(service.claimsPosition());
    }

    /** Whether all edits are written and consumed, and all rebuilds have ended, the last one with success. */
    boolean isCompleted(State state) {
        return state.articles().size() == scenario.edits().size()
                && isAtRest(state)
                && state.index().live() == 1 + scenario.rebuilds()
                && state.rebuilds().stream().noneMatch(Rebuild::isRunning);
    }

    /** The properties that the state violates. */
    Set<Property> violated(State state) {
        Set<Property> violated = EnumSet.noneOf(Property.class);
        if (isAtRest(state)) {
            Generation live = state.index().generation(state.index().live());
            for (int article = 0; article < scenario.articles(); article++) {
                int newest = newest(state.articles().size(), article);
                if (newest >= 0) {
                    addIndex(violated, live.articles().get(article), newest);
                    addKafka(violated, state.claims(), article, newest);
                }
            }
        }
        return violated;
    }

    private int newest(int size, int article) {
        int newest = -1;
        for (int sequence = 0; sequence < size; sequence++) {
            newest = scenario.edit(sequence).article() == article ? sequence : newest;
        }
        return newest;
    }

    private void addIndex(Set<Property> violated, ArticleEntry entry, int newest) {
        int expected = scenario.edit(newest).kind() == Scenario.Kind.VERSION ? 1 << newest : 0;
        boolean withdrawn = scenario.isWithdrawal(newest);
        if ((entry.claims() & ~expected) != 0 || (withdrawn && entry.present())) {
            violated.add(Property.NOTHING_OUTDATED);
        }
        if ((expected & ~entry.claims()) != 0 || (!withdrawn && entry.indexedVersion() != newest)) {
            violated.add(Property.NOTHING_LOST);
        }
    }

    private void addKafka(Set<Property> violated, ClaimsTopic claims, int article, int newest) {
        int last = -1;
        for (int offset = 0; offset < claims.size(); offset++) {
            int sequence = claims.sequence(offset);
            if (sequence != ClaimsTopic.REMOVED && scenario.edit(sequence).article() == article) {
                last = sequence;
            }
        }
        boolean mayBeMissing = scenario.isWithdrawal(newest);
        if (last != newest && !(last < 0 && mayBeMissing)) {
            violated.add(Property.NEWEST_CLAIMS_IN_KAFKA);
        }
    }
}
