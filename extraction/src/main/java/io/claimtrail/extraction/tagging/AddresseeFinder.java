package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.Optional;
import java.util.Set;

/** Finds whom something is said to: what stands between "told" and what is told. */
public final class AddresseeFinder {

    private static final int LONGEST = 10;
    private static final Set<String> CUES = Set.of(
            "tell",
            "tells",
            "told",
            "telling",
            "asked",
            "assured",
            "informed",
            "reminded",
            "warned",
            "advised",
            "urged",
            "promised",
            "convinced",
            "persuaded");
    private static final Set<String> BEFORE =
            Set.of("to", "that", "in", "on", "at", "of", "by", "for", "from", "about");

    private AddresseeFinder() {}

    /**
     * The tokens that name whom {@code cue} speaks to.
     *
     * @param content the first token of what is said
     */
    public static Optional<Sentence> between(Text text, Sentence cue, int content) {
        int first = cue.end();
        int end = first;
        boolean speaksTo = cue.first() < cue.end()
                && CUES.contains(text.token(cue.end() - 1).lower());
        while (speaksTo
                && end < text.size()
                && end - first < LONGEST
                && end != content
                && text.token(end).word()
                && !BEFORE.contains(text.token(end).lower())) {
            end++;
        }
        boolean stops = end < text.size()
                && (end == content
                        || text.token(end).is(",")
                        || text.token(end).is(":")
                        || text.token(end).is(".")
                        || text.isWord(end, "that")
                        || text.isWord(end, "in")
                        || text.isWord(end, "on"));
        return end > first && stops ? Optional.of(new Sentence(first, end)) : Optional.empty();
    }
}
