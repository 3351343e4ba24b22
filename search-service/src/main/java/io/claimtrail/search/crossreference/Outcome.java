package io.claimtrail.search.crossreference;

import java.util.List;

/**
 * What becomes of claims that a batch does not write itself. Written in this order, before the batch's own, a batch that
 * breaks off and comes again finds all that is left to do: who is renamed tells whose statements are to be found anew.
 *
 * @param regrouped of another statement than before, or one with more or fewer sightings
 * @param renamed by another speaker than before, and perhaps of another statement
 */
public record Outcome(List<Rewrite> regrouped, List<Rewrite> renamed) {}
