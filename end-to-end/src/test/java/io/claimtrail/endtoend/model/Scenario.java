package io.claimtrail.endtoend.model;

import java.util.List;

/**
 * What may happen, at most and at any time. The sequence of an edit is its position in the list, which is its offset on the
 * articles topic.
 *
 * @param rebalances how often claims-service loses its partition to another instance, knowingly or not
 * @param claimsCrashes how often an instance of claims-service is killed
 * @param searchCrashes how often search-service is killed before it commits what it has indexed
 * @param compactions how often each topic is compacted, and how often it loses its old tombstones
 * @param rebuilds number of rebuilds, which may run at once: a lock that expires does not exclude that
 * @param rebuildFailures how often a rebuild is killed or fails
 * @param lostAnswers how often the answer to a request to move the aliases is lost, or the request, or it is late
 */
record Scenario(
        List<Edit> edits,
        int rebalances,
        int claimsCrashes,
        int searchCrashes,
        int compactions,
        int rebuilds,
        int rebuildFailures,
        int lostAnswers) {

    Scenario {
        edits = List.copyOf(edits);
    }

    /** A record of the articles topic. */
    record Edit(int article, Kind kind) {}

    enum Kind {
        /** A version with claims that no other version has. */
        VERSION,
        /** A version on which the extractor fails. */
        VERSION_THAT_FAILS,
        WITHDRAWAL
    }

    Edit edit(int sequence) {
        return edits.get(sequence);
    }

    boolean isWithdrawal(int sequence) {
        return edit(sequence).kind() == Kind.WITHDRAWAL;
    }

    int articles() {
        return edits.stream().mapToInt(Edit::article).max().orElse(-1) + 1;
    }
}
