package io.claimtrail.endtoend.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of search-service while it serves: {@code LiveConsumer} reads both topics, in any order of their records, writes
 * into the live generation and commits afterwards; it follows a generation that has become live, and deletes old ones
 * ({@code Generations.deleteRetired}).
 */
final class SearchServiceSteps {

    private final Scenario scenario;
    private final Indexer indexer;

    SearchServiceSteps(Scenario scenario, Indexer indexer) {
        this.scenario = scenario;
        this.indexer = indexer;
    }

    void addTo(List<Transition> steps, State state) {
        SearchService service = state.service();
        SearchIndex index = state.index();
        if (service.generation() == index.live()) {
            addArticle(steps, state);
            addClaims(steps, state);
            addCommit(steps, state);
            addCrash(steps, state);
        } else if (index.live() != 0) {
            steps.add(new Transition(
                    () -> "search-service follows generation " + index.live(),
                    state.with(service.follow(index.live(), index.generation(index.live())))));
        }
        addDeletion(steps, state);
    }

    private void addArticle(List<Transition> steps, State state) {
        SearchService service = state.service();
        int unread = state.articles().kept() >> service.articlesPosition();
        if (unread == 0) {
            return;
        }
        int sequence = service.articlesPosition() + Integer.numberOfTrailingZeros(unread);
        Generation written = indexer.indexArticle(state.index().generation(service.generation()), sequence);
        steps.add(new Transition(
                () -> "search-service indexes the " + TopicSteps.name(scenario, sequence),
                moved(state, written, service.at(sequence + 1, service.claimsPosition()))));
    }

    private void addClaims(List<Transition> steps, State state) {
        SearchService service = state.service();
        int offset = service.claimsPosition();
        while (offset < state.claims().size() && state.claims().sequence(offset) == ClaimsTopic.REMOVED) {
            offset++;
        }
        if (offset == state.claims().size()) {
            return;
        }
        int sequence = state.claims().sequence(offset);
        Generation before = state.index().generation(service.generation());
        Generation written = indexer.indexClaims(before, sequence);
        steps.add(new Transition(
                () -> "search-service indexes the claims of the " + TopicSteps.name(scenario, sequence),
                moved(state, written, service.at(service.articlesPosition(), offset + 1)),
                reappeared(before, written, sequence)));
    }

    private @Nullable Property reappeared(Generation before, Generation written, int sequence) {
        int article = scenario.edit(sequence).article();
        boolean appears = (written.articles().get(article).claims()
                        & ~before.articles().get(article).claims())
                != 0;
        return appears && before.articles().get(article).isNewerThan(sequence) ? Property.NOTHING_REAPPEARS : null;
    }

    /** Where no crash follows, the commit is part of the step: that is the same. */
    private static State moved(State state, Generation written, SearchService service) {
        Generation committed = state.budget().searchCrashes() == 0
                ? written.commit(service.articlesPosition(), service.claimsPosition())
                : written;
        return state.with(state.index().with(service.generation(), committed)).with(service);
    }

    private static void addCommit(List<Transition> steps, State state) {
        SearchService service = state.service();
        if (!isCommitted(state)) {
            Generation committed = state.index()
                    .generation(service.generation())
                    .commit(service.articlesPosition(), service.claimsPosition());
            steps.add(new Transition(
                    () -> "search-service commits", state.with(state.index().with(service.generation(), committed))));
        }
    }

    private static void addCrash(List<Transition> steps, State state) {
        if (state.budget().searchCrashes() > 0 && !isCommitted(state)) {
            SearchService service = state.service();
            Generation generation = state.index().generation(service.generation());
            steps.add(new Transition(
                    () -> "search-service is killed, and continues from its commit",
                    state.with(service.follow(service.generation(), generation))
                            .with(state.budget().lessSearchCrashes())));
        }
    }

    private static boolean isCommitted(State state) {
        SearchService service = state.service();
        Generation generation = state.index().generation(service.generation());
        return generation.articlesOffset() == service.articlesPosition()
                && generation.claimsOffset() == service.claimsPosition();
    }

    /** Reads what is live, and deletes an older generation afterwards; cursors may have expired at any time. */
    private void addDeletion(List<Transition> steps, State state) {
        int deleting = state.service().deleting();
        if (deleting != 0) {
            steps.add(new Transition(
                    () -> "search-service deletes generation " + deleting,
                    state.with(state.index().delete(deleting))
                            .with(state.service().withDeleting(0)),
                    deleting == state.index().live() ? Property.LIVE_GENERATION_STAYS : null));
            return;
        }
        int live = state.index().live();
        for (int each = 1; each < live; each++) {
            int number = each;
            Generation generation = state.index().generation(number);
            if (generation.exists() && generation.retired()) {
                steps.add(new Transition(
                        () -> "search-service finds that generation " + number + " is not live",
                        state.with(state.service().withDeleting(number))));
            } else if (generation.exists()) {
                steps.add(new Transition(
                        () -> "search-service retires generation " + number,
                        state.with(state.index().with(number, generation.retire()))));
            }
        }
    }
}
