package io.claimtrail.crossreference.statement;

import io.claimtrail.contracts.id.ContentId;
import java.util.List;

/**
 * One statement with all its sightings.
 *
 * @param sightings at least one, earliest first; the first is the original
 */
public record Statement(List<Sighting> sightings) {

    public Statement {
        sightings = sightings.stream().sorted(Sighting.EARLIEST_FIRST).toList();
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException("a statement without a sighting");
        }
    }

    /** The id, which stays the same while the original stays the same. */
    public String id() {
        return idOf(original().claimId());
    }

    /** The id of the statement whose original is {@code claimId}. */
    public static String idOf(String claimId) {
        return ContentId.of("statement", claimId);
    }

    public Sighting original() {
        return sightings.getFirst();
    }
}
