package io.claimtrail.extraction.linking;

import java.util.List;
import java.util.Optional;

/**
 * What goes with one cue; ranges count words of the text.
 *
 * @param content in the order of the text; empty where the cue attributes nothing
 * @param confidence that these words are the parts, 0 to 1
 */
public record Parts(Optional<Range> source, List<Range> content, double confidence) {

    public Parts {
        content = List.copyOf(content);
    }

    /** Words from {@code first} up to, not including, {@code end}. */
    public record Range(int first, int end) {

        public int length() {
            return end - first;
        }
    }
}
