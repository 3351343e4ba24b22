package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Parsed contents of claims. The same words on the same day are parsed once: most sightings of a statement are copies. */
public final class ParsedClaimCache {

    private final Map<Wording, ParsedClaim> parsed = new HashMap<>();

    private record Wording(String content, String cue, Instant day) {}

    /** The parsed claim of these words; {@code publishedAt} is what relative dates in them refer to. */
    ParsedClaim get(String content, String cue, Instant publishedAt) {
        return parsed.computeIfAbsent(
                new Wording(content, cue, publishedAt.truncatedTo(ChronoUnit.DAYS)),
                wording -> Sighting.parse(content, cue, publishedAt));
    }
}
