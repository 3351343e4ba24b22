package io.claimtrail.endtoend.model;

import java.util.List;

/**
 * Steps of the topics: ingest-service appends edits ({@code EventWriter}), and Kafka compacts. Compaction keeps the last record
 * of each key. It drops a tombstone once all consumers have read it: {@code delete.retention.ms} is a week, and the model
 * assumes that no consumer and no rebuild needs longer.
 */
final class TopicSteps {

    private final Scenario scenario;

    TopicSteps(Scenario scenario) {
        this.scenario = scenario;
    }

    void addTo(List<Transition> steps, State state) {
        if (state.articles().size() < scenario.edits().size()) {
            int sequence = state.articles().size();
            steps.add(new Transition(
                    () -> "ingest-service appends " + name(scenario, sequence),
                    state.with(state.articles().append())));
        }
        if (state.budget().compactions() > 0) {
            State compacted = state.with(compact(state.articles())).with(compact(state.claims()));
            add(steps, "Kafka compacts both topics", state, compacted);
            add(
                    steps,
                    "Kafka compacts both topics and drops tombstones that all have read",
                    state,
                    dropTombstones(compacted));
        }
    }

    private static void add(List<Transition> steps, String action, State before, State after) {
        if (!after.equals(before)) {
            steps.add(new Transition(() -> action, after.with(before.budget().lessCompactions())));
        }
    }

    /** Describes an edit, such as {@code version of article 0 (sequence 1)}. */
    static String name(Scenario scenario, int sequence) {
        String kind = switch (scenario.edit(sequence).kind()) {
            case VERSION -> "version";
            case VERSION_THAT_FAILS -> "version that can't be extracted";
            case WITHDRAWAL -> "withdrawal";
        };
        return kind + " of article " + scenario.edit(sequence).article() + " (sequence " + sequence + ")";
    }

    private ArticlesTopic compact(ArticlesTopic topic) {
        ArticlesTopic compacted = topic;
        int later = 0;
        for (int offset = topic.size() - 1; offset >= 0; offset--) {
            int article = 1 << scenario.edit(offset).article();
            if (topic.contains(offset) && (later & article) != 0) {
                compacted = compacted.without(offset);
            }
            later |= article;
        }
        return compacted;
    }

    private ClaimsTopic compact(ClaimsTopic topic) {
        ClaimsTopic compacted = topic;
        int later = 0;
        for (int offset = topic.size() - 1; offset >= 0; offset--) {
            int sequence = topic.sequence(offset);
            if (sequence != ClaimsTopic.REMOVED) {
                int article = 1 << scenario.edit(sequence).article();
                if ((later & article) != 0) {
                    compacted = compacted.without(offset);
                }
                later |= article;
            }
        }
        return compacted;
    }

    private State dropTombstones(State state) {
        ArticlesTopic articles = state.articles();
        for (int offset = 0; offset < articles.size(); offset++) {
            if (articles.contains(offset) && scenario.isWithdrawal(offset) && isReadByAll(state, offset)) {
                articles = articles.without(offset);
            }
        }
        ClaimsTopic claims = state.claims();
        for (int offset = 0; offset < claims.size(); offset++) {
            int sequence = claims.sequence(offset);
            if (sequence != ClaimsTopic.REMOVED
                    && scenario.isWithdrawal(sequence)
                    && firstUnreadClaims(state) > offset) {
                claims = claims.without(offset);
            }
        }
        return state.with(articles).with(claims);
    }

    private static boolean isReadByAll(State state, int offset) {
        boolean extracted = (state.group().done() >> offset & 1) != 0;
        int read = offset + 1;
        return extracted
                && isLiveAt(state.index(), read, 0)
                && state.rebuilds().stream().noneMatch(r -> r.mayBecomeLive() && r.articlesPosition() < read);
    }

    private static int firstUnreadClaims(State state) {
        int live = state.index().live();
        int first = live == 0 ? 0 : state.index().generation(live).claimsOffset();
        for (Rebuild rebuild : state.rebuilds()) {
            if (rebuild.mayBecomeLive()) {
                first = Math.min(first, rebuild.claimsPosition());
            }
        }
        return first;
    }

    private static boolean isLiveAt(SearchIndex index, int articles, int claims) {
        return index.live() != 0
                && index.generation(index.live()).articlesOffset() >= articles
                && index.generation(index.live()).claimsOffset() >= claims;
    }
}
