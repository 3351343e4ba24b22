package io.claimtrail.ingest.api;

import io.claimtrail.http.problem.Problems;
import java.util.regex.Pattern;

/** Ids as addresses may hold them. */
final class PathId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}");

    private PathId() {}

    static void requireValid(String id) {
        if (!FORM.matcher(id).matches()) {
            throw Problems.invalidParameter(
                    "id", "1 to 200 letters, digits and . _ : ~ - beginning with a letter or digit");
        }
    }
}
