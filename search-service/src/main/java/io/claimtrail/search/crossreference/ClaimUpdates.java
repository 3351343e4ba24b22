package io.claimtrail.search.crossreference;

import java.util.List;

/**
 * Updates to claims that a batch does not write itself. They are written in this order and before the batch's own claims.
 * If writing is interrupted, the redelivered batch then still finds what is left to do, because a claim with a new speaker
 * is written after the claims whose statements depend on it.
 *
 * @param regrouped claims of another statement than before, or of one with another number of sightings
 * @param renamed claims with another speaker than before, and perhaps of another statement
 */
public record ClaimUpdates(List<ClaimUpdate> regrouped, List<ClaimUpdate> renamed) {

    public ClaimUpdates {
        regrouped = List.copyOf(regrouped);
        renamed = List.copyOf(renamed);
    }
}
