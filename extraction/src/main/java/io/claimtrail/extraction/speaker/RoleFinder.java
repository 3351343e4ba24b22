package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the role beside a name: "Song Tao, minister of …," or "CPC chief of …, Chen Quanguo,". */
final class RoleFinder {

    /** Number of tokens of a role. */
    private static final int MAX_TOKENS = 20;

    /** Number of tokens of a role that stands before a name without a comma. */
    private static final int MAX_TOKENS_BEFORE = 6;

    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "my", "our", "one", "another");

    /** Words that no role contains. */
    private static final Set<String> NOT_IN_ROLES = Set.of(
            "said",
            "says",
            "told",
            "who",
            "which",
            "that",
            "is",
            "was",
            "were",
            "are",
            "has",
            "had",
            "have",
            "he",
            "she",
            "they",
            "it",
            "and",
            "but",
            "added",
            "will",
            "would",
            "not",
            "where",
            "when",
            "whose",
            "whom",
            "asked",
            "insisted",
            "denied",
            "according");

    /** Words of "who heads the rescue" and the like, whose rest tells a role. */
    private static final Set<String> HOLDING = Set.of(
            "heads",
            "leads",
            "runs",
            "chairs",
            "owns",
            "manages",
            "lectures",
            "teaches",
            "represents",
            "directs",
            "edits",
            "founded",
            "headed",
            "led",
            "chaired",
            "owned",
            "managed",
            "commands",
            "commanded",
            "coaches",
            "presides",
            "works",
            "worked",
            "studies");

    /** Words before a name that are no nouns. */
    private static final Pattern VERB = Pattern.compile(
            ".*(ed|ing|ly)|of|for|from|at|in|with|on|by|to|as|than|like|met|beat|says|and|or|but|when|while|after|before|over"
                    + "|against|between|about|under|won|made|saw|sees|gave|sent|let|put|led|took|left|called|off|out|up");

    /** Endings of nouns for what a person is or does. */
    private static final Pattern AGENT =
            Pattern.compile("\\p{Ll}{2,}(er|or|ist|ian|man|woman|men|ant|eer|ess|master|maker|boss|chief|head|graph)");

    private final Text text;
    private final NounClasses nouns;
    private final NameFinder names;

    RoleFinder(Text text, NounClasses nouns, NameFinder names) {
        this.text = text;
        this.nouns = nouns;
        this.names = names;
    }

    /** The role after the name, else the one before it. */
    Optional<String> around(NameMention name, TokenSpan sentence) {
        return after(name, sentence).or(() -> before(name, sentence));
    }

    private Optional<String> after(NameMention name, TokenSpan sentence) {
        int first = name.end();
        if (first < sentence.end() && isAge(first + 1, sentence)) {
            first += 2;
        }
        if (first >= sentence.end() || !text.token(first).is(",")) {
            return Optional.empty();
        }
        int from = first + 1;
        boolean holds = from + 1 < sentence.end()
                && text.isWord(from, "who")
                && HOLDING.contains(text.token(from + 1).lower());
        if (holds) {
            from++;
        }
        int end = from;
        while (end < sentence.end()
                && isInPhrase(end)
                && end - from < MAX_TOKENS
                && (!NOT_IN_ROLES.contains(text.token(end).lower())
                        || (text.isWord(end, "and") && end > from && !text.isWord(end + 1, "said")))) {
            end++;
        }
        boolean closed = end >= sentence.end()
                || text.token(end).is(",")
                || text.token(end).is(".")
                || text.token(end).is(";")
                || text.token(end).is(":");
        if (!closed || end == from) {
            return Optional.empty();
        }
        boolean plain = ARTICLES.contains(text.token(from).lower()) || isAgent(from) || isAgent(headOf(from, end));
        return holds || plain ? role(from, end, true) : role(from, end, false);
    }

    /** The last word before the first preposition. */
    private int headOf(int from, int end) {
        int i = from;
        while (i < end && !text.token(i).lower().matches("of|for|at|in|from|on|with|to|by")) {
            i++;
        }
        return Math.max(from, i - 1);
    }

    private boolean isPossessive(int i) {
        return text.token(i).lower().matches(".*['\u2019]s");
    }

    private boolean isAgent(int i) {
        return AGENT.matcher(text.token(i).text()).matches();
    }

    private boolean isInPhrase(int i) {
        return text.token(i).word() || "'\u2019&".contains(text.token(i).text());
    }

    private boolean isAge(int i, TokenSpan sentence) {
        return i + 1 < sentence.end()
                && text.token(i - 1).is(",")
                && text.token(i).text().matches("\\d{1,3}")
                && text.token(i + 1).is(",");
    }

    private Optional<String> before(NameMention name, TokenSpan sentence) {
        int end = name.titleFirst();
        if (end > sentence.first() && text.token(end - 1).is(",")) {
            end--;
            boolean closed = name.end() >= sentence.end()
                    || text.token(name.end()).is(",")
                    || text.token(name.end()).is(".")
                    || text.token(name.end()).is(":");
            int start = phraseStart(sentence, end);
            boolean plain = start < end
                    && (ARTICLES.contains(text.token(start).lower()) || isPossessive(start) || isPossessive(start + 1));
            return closed ? role(start, end, plain) : Optional.empty();
        }
        int start = directlyBefore(sentence, end);
        return role(start, end, start < end);
    }

    private int phraseStart(TokenSpan sentence, int end) {
        int first = end;
        while (first > sentence.first()
                && isInPhrase(first - 1)
                && (!NOT_IN_ROLES.contains(text.token(first - 1).lower()) || text.isWord(first - 1, "and"))
                && end - first < MAX_TOKENS) {
            first--;
        }
        return first;
    }

    /**
     * "Liverpool captain Steven Gerrard", "former striker Jo Berg", "the checker Emre Korkmaz": the first token of the
     * role noun and its modifiers.
     */
    private int directlyBefore(TokenSpan sentence, int end) {
        if (end <= sentence.first() || !text.token(end - 1).word()) {
            return end;
        }
        boolean known = isRoleAt(end - 1);
        boolean possible = isLowerCase(end - 1)
                && !NOT_IN_ROLES.contains(text.token(end - 1).lower());
        if (!known && !possible) {
            return end;
        }
        int first = end - 1;
        while (first > sentence.first() && end - first < MAX_TOKENS_BEFORE && belongsToRole(first - 1)) {
            first--;
        }
        boolean article = first > sentence.first()
                && ARTICLES.contains(text.token(first - 1).lower());
        boolean modified =
                first < end - 1 && !VERB.matcher(text.token(end - 1).lower()).matches();
        return known || isAgent(end - 1) || article || modified ? first : end;
    }

    private boolean isLowerCase(int i) {
        return Character.isLowerCase(text.token(i).text().codePointAt(0));
    }

    private boolean isRoleAt(int i) {
        String word = text.token(i).text();
        return text.token(i).word() && (nouns.isRole(word) || nouns.isTitle(word)) && !nouns.isFormOfAddress(word);
    }

    private boolean belongsToRole(int i) {
        String word = text.token(i).lower();
        boolean modifier = word.equals("former") || word.equals("deputy") || word.equals("vice") || isRoleAt(i);
        boolean capital = names.isNamePart(i);
        return text.token(i).word() && (modifier || capital);
    }

    /**
     * The words without an article, if one of them is the noun of a role.
     *
     * @param plain whether any noun will do
     */
    private Optional<String> role(int first, int end, boolean plain) {
        int from = first;
        while (from < end && ARTICLES.contains(text.token(from).lower())) {
            from++;
        }
        boolean found = plain;
        for (int i = from; i < end; i++) {
            if (isRoleAt(i)) {
                found = true;
            }
            String word = text.token(i).lower();
            if (word.equals("said") || word.equals("who") || word.equals("told")) {
                return Optional.empty();
            }
        }
        return found && from < end ? Optional.of(text.words(from, end)) : Optional.empty();
    }
}
