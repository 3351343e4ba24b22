package io.claimtrail.ingest.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The target of a write. Of a path it keeps only a known collection and a valid id, so that no caller can forge log lines.
 *
 * @param collection articles, reviews, speakers or sources; null if the path names none of them
 * @param id null if the path has none or an invalid one
 */
public record WriteTarget(
        @Nullable String collection, @Nullable String id) {

    private static final Pattern PATH = Pattern.compile(
            "/v1/(articles|reviews|speakers|sources)(?:/([A-Za-z0-9._:~-]{1,200}))?(?:/.*)?", Pattern.DOTALL);

    /** Target of a bulk request with articles. */
    public static final WriteTarget ARTICLES = of("/v1/articles");

    /** Target of a bulk request with reviews, or of a feed of them. */
    public static final WriteTarget REVIEWS = of("/v1/reviews");

    static WriteTarget of(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? new WriteTarget(parts.group(1), parts.group(2)) : new WriteTarget(null, null);
    }

    List<String> ids() {
        return id == null ? List.of() : List.of(id);
    }
}
