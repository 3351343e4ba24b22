package io.claimtrail.crossreference;

import io.claimtrail.crossreference.statement.Sighting;
import java.time.Instant;
import java.util.List;

/** Creates sightings of resolved speakers for tests. */
public final class KnownSpeakerSighting {

    private KnownSpeakerSighting() {}

    public static Sighting by(
            String speaker, String claimId, String articleId, Instant publishedAt, String content, String cue) {
        return new Sighting(
                claimId,
                articleId,
                null,
                publishedAt,
                speaker,
                List.of(speaker),
                speaker,
                Sighting.parse(content, cue, publishedAt));
    }
}
