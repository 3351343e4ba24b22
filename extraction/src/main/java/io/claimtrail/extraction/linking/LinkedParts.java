package io.claimtrail.extraction.linking;

import io.claimtrail.extraction.piece.WordSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source and the content of one cue.
 *
 * @param source null where the network finds none
 * @param content in the order of the text; empty where the cue attributes nothing
 * @param confidence probability that these words are the content, 0 to 1
 */
public record LinkedParts(@Nullable WordSpan source, List<WordSpan> content, double confidence) {

    public LinkedParts {
        content = List.copyOf(content);
    }
}
