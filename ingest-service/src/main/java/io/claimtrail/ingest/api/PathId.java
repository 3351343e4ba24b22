package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import java.util.regex.Pattern;

/** Validates ids in paths; an invalid one is rejected with 400. */
final class PathId {

    /** Pattern of every id. */
    static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$";

    /** {@link #PATTERN} without the ids that search-service derives for speakers that are not curated. */
    static final String CURATED_SPEAKER_PATTERN = "^(?![0-9a-f]{32}$)[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$";

    private static final Pattern ID = Pattern.compile(PATTERN);
    private static final Pattern CURATED_SPEAKER_ID = Pattern.compile(CURATED_SPEAKER_PATTERN);

    private PathId() {}

    /** Rejects an id that does not match {@link #PATTERN}. */
    static void requireValid(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problems.invalidParameter(
                    "id", "must be 1 to 200 letters, digits or . _ : ~ - and begin with a letter or digit");
        }
    }

    /** Rejects an id that does not match {@link #CURATED_SPEAKER_PATTERN}: it could be another speaker's. */
    static void requireCuratedSpeaker(String id) {
        requireValid(id);
        if (!CURATED_SPEAKER_ID.matcher(id).matches()) {
            throw Problems.invalidParameter(
                    "id", "32 hexadecimal digits are reserved for speakers that are not curated; choose another id");
        }
    }
}
