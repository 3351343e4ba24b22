package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import java.util.regex.Pattern;

/** Ids as addresses may hold them. */
final class PathId {

    static final String FORM = "^[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$";

    /** {@link #FORM}, without those that search-service gives to speakers whom nobody has entered. */
    static final String CHOSEN = "^(?![0-9a-f]{32}$)[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Pattern CHOSEN_PATTERN = Pattern.compile(CHOSEN);

    private PathId() {}

    static void requireValid(String id) {
        if (!PATTERN.matcher(id).matches()) {
            throw Problems.invalidParameter(
                    "id", "1 to 200 letters, digits and . _ : ~ - beginning with a letter or digit");
        }
    }

    /** For an id that whoever writes has chosen; it must not be that of somebody else. */
    static void requireChosen(String id) {
        requireValid(id);
        if (!CHOSEN_PATTERN.matcher(id).matches()) {
            throw Problems.invalidParameter(
                    "id", "32 hexadecimal digits are the id of somebody whom nobody has entered; choose another");
        }
    }
}
