package io.claimtrail.extraction.statement;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;

/** Finds the addressee of a statement: the words between a cue such as "told" and the content. */
final class AddresseeFinder {

    /** Number of tokens of an addressee. */
    private static final int MAX_TOKENS = 10;

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

    /** Words before which an addressee ends. */
    private static final Set<String> BOUNDARIES =
            Set.of("to", "that", "in", "on", "at", "of", "by", "for", "from", "about");

    private AddresseeFinder() {}

    /**
     * The tokens that name the addressee, if there is one.
     *
     * @param content first token of the content
     */
    static Optional<TokenSpan> find(Text text, TokenSpan cue, int content) {
        int first = cue.end();
        int end = first;
        boolean takesAddressee =
                !cue.isEmpty() && CUES.contains(text.token(cue.end() - 1).lower());
        while (takesAddressee
                && end < text.size()
                && end - first < MAX_TOKENS
                && end != content
                && text.token(end).word()
                && !BOUNDARIES.contains(text.token(end).lower())) {
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
        return end > first && stops ? Optional.of(new TokenSpan(first, end)) : Optional.empty();
    }
}
