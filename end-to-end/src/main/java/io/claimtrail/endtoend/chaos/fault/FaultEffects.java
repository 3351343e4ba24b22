package io.claimtrail.endtoend.chaos.fault;

/**
 * What the faults of a run have caused; shows that they had the effect that they are meant to have.
 *
 * @param rebuilds number of rebuilds that succeeded
 * @param lostAnswers number of answers that were lost
 * @param backlogs number of rebalances with a backlog
 */
public record FaultEffects(int rebuilds, int lostAnswers, int backlogs) {}
