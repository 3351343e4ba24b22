package io.claimtrail.endtoend.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A state of everything that outlives a step. Immutable. */
record State(
        ArticlesTopic articles,
        ClaimsTopic claims,
        ClaimsGroup group,
        SearchIndex index,
        SearchService service,
        List<Rebuild> rebuilds,
        Budget budget) {

    State {
        rebuilds = List.copyOf(rebuilds);
    }

    /** Empty topics, two instances of claims-service of which the first has the partition, and an empty live generation. */
    static State initial(Scenario scenario) {
        // Each rebuild that starts creates at most one generation.
        List<Generation> generations =
                new ArrayList<>(Collections.nCopies(1 + scenario.rebuilds(), Generation.missing(scenario.articles())));
        generations.set(0, generations.getFirst().create());
        ClaimsGroup group = new ClaimsGroup(0, ClaimsGroup.NONE, List.of(Instance.joined(), Instance.joined()));
        return new State(
                ArticlesTopic.EMPTY,
                ClaimsTopic.EMPTY,
                group.assign(0),
                new SearchIndex(1, SearchIndex.NO_MARK, 0, generations),
                new SearchService(1, 0, 0, 0),
                Collections.nCopies(scenario.rebuilds(), Rebuild.NOT_STARTED),
                Budget.of(scenario));
    }

    State with(ArticlesTopic changed) {
        return new State(changed, claims, group, index, service, rebuilds, budget);
    }

    State with(ClaimsTopic changed) {
        return new State(articles, changed, group, index, service, rebuilds, budget);
    }

    State with(ClaimsGroup changed) {
        return new State(articles, claims, changed, index, service, rebuilds, budget);
    }

    State with(SearchIndex changed) {
        return new State(articles, claims, group, changed, service, rebuilds, budget);
    }

    State with(SearchService changed) {
        return new State(articles, claims, group, index, changed, rebuilds, budget);
    }

    State with(int number, Rebuild rebuild) {
        List<Rebuild> changed = new ArrayList<>(rebuilds);
        changed.set(number, rebuild);
        return new State(articles, claims, group, index, service, changed, budget);
    }

    State with(Budget changed) {
        return new State(articles, claims, group, index, service, rebuilds, changed);
    }

    /** A short text that is equal for equal states: much faster than to hash and compare all records. */
    String key() {
        StateKey key = new StateKey();
        articles.addTo(key);
        claims.addTo(key);
        group.addTo(key);
        index.addTo(key);
        service.addTo(key);
        rebuilds.forEach(rebuild -> rebuild.addTo(key));
        budget.addTo(key);
        return key.toString();
    }
}
