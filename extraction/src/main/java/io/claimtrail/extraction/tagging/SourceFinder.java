package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.Token;
import java.util.Optional;

/** Finds the noun phrase that names the source, before a cue or after it. */
final class SourceFinder {

    private static final int MAX_TOKENS = 30;

    private final Text text;

    SourceFinder(Text text) {
        this.text = text;
    }

    /** The phrase that ends right before the cue; with its apposition where a comma stands there. */
    Optional<Sentence> before(Sentence sentence, int cue) {
        int end = cue;
        while (end > sentence.first()
                && Words.AUXILIARIES.contains(text.token(end - 1).lower())) {
            end--;
        }
        if (end <= sentence.first()) {
            return Optional.empty();
        }
        boolean apposition = text.token(end - 1).is(",");
        if (apposition) {
            int comma = previousMark(sentence, end - 2);
            if (comma < 0) {
                return Optional.empty();
            }
            int head = start(sentence, comma);
            return accept(head, end - 1);
        }
        return accept(start(sentence, end), end);
    }

    /** The phrase that begins right after the cue. */
    Optional<Sentence> after(Sentence sentence, int cueEnd) {
        int end = cueEnd;
        while (end < sentence.end()
                && end - cueEnd < MAX_TOKENS
                && text.token(end).word()
                && (end == cueEnd || !Words.RIGHT_STOPS.contains(text.token(end).lower()))) {
            end++;
        }
        if (end < sentence.end() && text.token(end).is(",") && isApposition(sentence, end + 1)) {
            int close = nextMark(sentence, end + 1);
            return accept(cueEnd, close);
        }
        return accept(cueEnd, end);
    }

    /** The subject of a sentence: its first noun phrase, up to the first verb that can be told. */
    Optional<Sentence> subject(Sentence sentence) {
        int end = sentence.first();
        while (end < sentence.end()
                && end - sentence.first() < MAX_TOKENS
                && text.token(end).word()
                && !isVerb(text.token(end))) {
            end++;
        }
        return end < sentence.end() && text.token(end).word() ? accept(sentence.first(), end) : Optional.empty();
    }

    private static boolean isVerb(Token token) {
        String word = token.lower();
        return !token.isCapitalized()
                && (word.endsWith("ed")
                        || Words.AUXILIARIES.contains(word)
                        || word.equals("said")
                        || word.equals("met"));
    }

    private Optional<Sentence> accept(int first, int end) {
        int from = first;
        while (from < end && isLeadIn(text.token(from))) {
            from++;
        }
        if (from >= end || end - from > MAX_TOKENS) {
            return Optional.empty();
        }
        Token head = text.token(from);
        boolean ownVoice = end - from == 1 && Words.OWN_VOICE.contains(head.lower());
        boolean isNoun = head.word() && Character.isLetter(head.text().codePointAt(0));
        boolean isLoneVerb = end - from == 1 && isVerb(head);
        return ownVoice || isLoneVerb || !isNoun ? Optional.empty() : Optional.of(new Sentence(from, end));
    }

    private static boolean isLeadIn(Token token) {
        String word = token.lower();
        return !token.word()
                || word.equals("and")
                || word.equals("but")
                || word.equals("however")
                || word.equals("so")
                || word.equals("meanwhile")
                || word.equals("or");
    }

    /** Goes left from {@code end} to where the phrase begins. */
    private int start(Sentence sentence, int end) {
        int i = end;
        while (i > sentence.first() && end - i < MAX_TOKENS) {
            Token token = text.token(i - 1);
            String word = token.lower();
            if (!token.word() || isStop(sentence, i - 1, end)) {
                break;
            }
            i--;
            if (i < end && Words.PRONOUNS.contains(word)) {
                break;
            }
            boolean determiner = Words.DETERMINERS.contains(word);
            boolean joined = i > sentence.first()
                    && Words.CONNECTORS.contains(text.token(i - 1).lower());
            if (determiner && !joined) {
                break;
            }
        }
        return i;
    }

    /** "and" joins names and nouns ("parties and organizations"), but not clauses. */
    private boolean isStop(Sentence sentence, int i, int end) {
        String word = text.token(i).lower();
        if (word.equals("and")) {
            boolean reachesStart = isPlainUpTo(sentence, i);
            return i + 1 == end || !reachesStart;
        }
        return Words.LEFT_STOPS.contains(word);
    }

    private boolean isPlainUpTo(Sentence sentence, int end) {
        for (int i = sentence.first(); i < end; i++) {
            Token token = text.token(i);
            if (!token.word() || Words.LEFT_STOPS.contains(token.lower()) || isVerb(token)) {
                return false;
            }
        }
        return end > sentence.first();
    }

    private boolean isApposition(Sentence sentence, int first) {
        int close = nextMark(sentence, first);
        return close > first
                && close - first <= MAX_TOKENS
                && text.token(first).word()
                && !Words.RIGHT_STOPS.contains(text.token(first).lower())
                && !text.token(first).lower().endsWith("ing");
    }

    private int previousMark(Sentence sentence, int from) {
        for (int i = from; i > sentence.first() && from - i < MAX_TOKENS; i--) {
            if (text.token(i).is(",")) {
                return i;
            }
            if (!text.token(i).word()) {
                return -1;
            }
        }
        return -1;
    }

    private int nextMark(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.end() && text.token(i).word()) {
            i++;
        }
        return i;
    }
}
