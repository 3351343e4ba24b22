package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What claims say. Each wording of a day is read once: most sightings of a statement are copies. */
final class Readings {

    private final Map<Wording, ParsedClaim> read = new HashMap<>();

    private record Wording(String content, String cue, Instant day) {}

    ParsedClaim of(String content, String cue, Instant publishedAt) {
        return read.computeIfAbsent(
                new Wording(content, cue, publishedAt.truncatedTo(ChronoUnit.DAYS)),
                wording -> Sighting.parse(content, cue, publishedAt));
    }
}
