package io.claimtrail.endtoend.model;

/** What may still happen of what the {@code Scenario} limits. */
record Budget(
        int rebalances, int claimsCrashes, int searchCrashes, int compactions, int rebuildFailures, int lostAnswers) {

    static Budget of(Scenario scenario) {
        return new Budget(
                scenario.rebalances(),
                scenario.claimsCrashes(),
                scenario.searchCrashes(),
                scenario.compactions(),
                scenario.rebuildFailures(),
                scenario.lostAnswers());
    }

    Budget lessRebalances() {
        return new Budget(rebalances - 1, claimsCrashes, searchCrashes, compactions, rebuildFailures, lostAnswers);
    }

    Budget lessClaimsCrashes() {
        return new Budget(rebalances, claimsCrashes - 1, searchCrashes, compactions, rebuildFailures, lostAnswers);
    }

    Budget lessSearchCrashes() {
        return new Budget(rebalances, claimsCrashes, searchCrashes - 1, compactions, rebuildFailures, lostAnswers);
    }

    Budget lessCompactions() {
        return new Budget(rebalances, claimsCrashes, searchCrashes, compactions - 1, rebuildFailures, lostAnswers);
    }

    Budget lessRebuildFailures() {
        return new Budget(rebalances, claimsCrashes, searchCrashes, compactions, rebuildFailures - 1, lostAnswers);
    }

    Budget lessLostAnswers() {
        return new Budget(rebalances, claimsCrashes, searchCrashes, compactions, rebuildFailures, lostAnswers - 1);
    }

    void addTo(StateKey key) {
        key.add(rebalances).add(claimsCrashes).add(searchCrashes).add(compactions);
        key.add(rebuildFailures).add(lostAnswers);
    }
}
