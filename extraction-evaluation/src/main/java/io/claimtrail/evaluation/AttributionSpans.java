package io.claimtrail.evaluation;

import io.claimtrail.extraction.text.CharSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribution, as marked by people or as extracted.
 *
 * @param source empty where the text names none
 * @param cue empty for a quotation without a cue
 * @param speaker who speaks; null where the file gives none
 */
public record AttributionSpans(
        List<CharSpan> source,
        List<CharSpan> cue,
        List<CharSpan> content,
        @Nullable MarkedSpeaker speaker) {

    public AttributionSpans {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
