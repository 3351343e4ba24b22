package io.claimtrail.extraction.statement;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;

/** Finds the addressee of a statement: the words between a cue such as "told" and the content. */
final class AddresseeFinder {

    /** Number of tokens of an addressee. */
    private static final int MAX_TOKENS = 10;

    /** Last words of cues after which the addressee stands. */
    private static final Set<String> CUES = Set.of(
            "tell",
            "tells",
            "told",
            "telling",
            "ask",
            "asks",
            "asked",
            "asking",
            "assured",
            "assures",
            "informed",
            "reminded",
            "reminds",
            "warned",
            "warns",
            "warning",
            "advised",
            "advises",
            "urged",
            "urges",
            "urging",
            "promised",
            "promises",
            "convinced",
            "persuaded",
            "begged",
            "begs",
            "invited",
            "invites",
            "ordered",
            "orders",
            "instructed",
            "pressed",
            "implored",
            "challenged",
            "cautioned",
            "notified",
            "thanked",
            "directed",
            "requested");

    /** Last words of cues after which the addressee stands behind "to". */
    private static final Set<String> CUES_WITH_TO = Set.of(
            "said",
            "says",
            "wrote",
            "writes",
            "appealed",
            "appeals",
            "explained",
            "replied",
            "complained",
            "apologised",
            "apologized",
            "announced",
            "proposed",
            "suggested",
            "confirmed",
            "admitted",
            "put",
            "read");

    /** Words before which an addressee ends. */
    private static final Set<String> BOUNDARIES = Set.of(
            "to",
            "that",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "about",
            "during",
            "after",
            "before",
            "when",
            "why",
            "how",
            "what",
            "whether",
            "if",
            "not",
            "yesterday",
            "today",
            "last",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "earlier",
            "later",
            "there",
            "it",
            "he",
            "she",
            "they",
            "via",
            "through",
            "over",
            "outside",
            "with",
            "as",
            "was",
            "were",
            "is",
            "had",
            "has");

    private AddresseeFinder() {}

    /**
     * The tokens that name the addressee, if there is one.
     *
     * @param content first token of the content
     */
    static Optional<TokenSpan> find(Text text, TokenSpan cue, int content) {
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int first = cue.end();
        String last = text.token(cue.end() - 1).lower();
        boolean callsOn = last.equals("on") && text.token(cue.first()).lower().startsWith("call");
        boolean takesTo = (CUES_WITH_TO.contains(last) || last.equals("to"))
                && (text.isWord(first, "to") || last.equals("to"))
                && text.token(cue.end() - 1).word();
        if (!CUES.contains(last) && !callsOn && !takesTo) {
            return Optional.empty();
        }
        first += takesTo && !last.equals("to") ? 1 : 0;
        int end = first;
        while (end < text.size()
                && end - first < MAX_TOKENS
                && end != content
                && isWithin(text, end)
                && !BOUNDARIES.contains(text.token(end).lower())) {
            end++;
        }
        boolean stops = end >= text.size()
                || end == content
                || !text.token(end).word()
                || BOUNDARIES.contains(text.token(end).lower());
        // "appealed to leave": a verb follows, not an addressee.
        boolean verb = takesTo && content == first - 1;
        return end > first && stops && !verb ? Optional.of(new TokenSpan(first, end)) : Optional.empty();
    }

    private static boolean isWithin(Text text, int i) {
        return text.token(i).word() || "'\u2019".contains(text.token(i).text());
    }
}
