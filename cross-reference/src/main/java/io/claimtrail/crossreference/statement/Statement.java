package io.claimtrail.crossreference.statement;

import io.claimtrail.contracts.id.ContentId;
import java.util.List;

/**
 * One statement, however many articles report it.
 *
 * @param sightings earliest first; the first is the original
 */
public record Statement(List<Sighting> sightings) {

    public Statement {
        sightings = sightings.stream().sorted(Sighting.EARLIEST_FIRST).toList();
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException("a statement without a sighting");
        }
    }

    /** Stays as long as the original stays. */
    public String id() {
        return idOf(original().claimId());
    }

    /** The id of the statement that {@code claimId} is the original of. */
    public static String idOf(String claimId) {
        return ContentId.of("statement", claimId);
    }

    public Sighting original() {
        return sightings.getFirst();
    }
}
