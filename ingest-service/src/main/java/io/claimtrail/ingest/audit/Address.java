package io.claimtrail.ingest.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a write went. Of a path only what may be a part of an address gets here, so that nobody writes lines of their own.
 *
 * @param collection articles, reviews or speakers; empty where it is none of them
 * @param id empty where there is none, or none that could be one
 */
record Address(Optional<String> collection, Optional<String> id) {

    private static final Pattern PATH =
            Pattern.compile("/v1/(articles|reviews|speakers)(?:/([A-Za-z0-9._:~-]{1,200}))?(?:/.*)?", Pattern.DOTALL);

    /** Where articles come in a stream. */
    static final Address ARTICLES = of("/v1/articles");

    static Address of(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? new Address(Optional.of(parts.group(1)), Optional.ofNullable(parts.group(2)))
                : new Address(Optional.empty(), Optional.empty());
    }

    List<String> ids() {
        return id.map(List::of).orElse(List.of());
    }
}
