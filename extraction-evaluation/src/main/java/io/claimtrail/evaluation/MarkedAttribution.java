package io.claimtrail.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribution, as marked or as predicted.
 *
 * @param source may be empty
 * @param cue may be empty
 * @param speaker who it is over the whole article, where the file tells
 */
public record MarkedAttribution(
        List<Stretch> source,
        List<Stretch> cue,
        List<Stretch> content,
        @Nullable String speaker) {

    public MarkedAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
