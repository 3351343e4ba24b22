package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;

/** Finds the role beside a name: "Song Tao, minister of …," or "CPC chief of …, Chen Quanguo,". */
final class RoleFinder {

    /** Number of tokens of a role. */
    private static final int MAX_TOKENS = 20;

    /** Number of tokens of a role that stands before a name without a comma. */
    private static final int MAX_TOKENS_BEFORE = 6;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its");

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
        int end = from;
        while (end < sentence.end() && text.token(end).word() && end - from < MAX_TOKENS) {
            end++;
        }
        boolean closed = end < sentence.end()
                && (text.token(end).is(",") || text.token(end).is("."));
        return closed ? role(from, end) : Optional.empty();
    }

    private boolean isAge(int i, TokenSpan sentence) {
        return i + 1 < sentence.end()
                && text.token(i - 1).is(",")
                && text.token(i).text().matches("\\d{1,3}")
                && text.token(i + 1).is(",");
    }

    private Optional<String> before(NameMention name, TokenSpan sentence) {
        int end = name.first();
        if (end > sentence.first() && text.token(end - 1).is(",")) {
            end--;
            boolean closed =
                    name.end() < sentence.end() && text.token(name.end()).is(",");
            return closed ? role(phraseStart(sentence, end), end) : Optional.empty();
        }
        return role(directlyBefore(sentence, end), end);
    }

    private int phraseStart(TokenSpan sentence, int end) {
        int first = end;
        while (first > sentence.first() && text.token(first - 1).word() && end - first < MAX_TOKENS) {
            first--;
        }
        return first;
    }

    /**
     * "Liverpool captain Steven Gerrard", "former striker Jo Berg": the first token of the role noun and its modifiers.
     */
    private int directlyBefore(TokenSpan sentence, int end) {
        if (end <= sentence.first() || !isRoleAt(end - 1)) {
            return end;
        }
        int first = end - 1;
        while (first > sentence.first() && end - first < MAX_TOKENS_BEFORE && belongsToRole(first - 1)) {
            first--;
        }
        return first;
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

    private Optional<String> role(int first, int end) {
        int from = first;
        while (from < end && ARTICLES.contains(text.token(from).lower())) {
            from++;
        }
        for (int i = from; i < end; i++) {
            String word = text.token(i).lower();
            if (isRoleAt(i)) {
                return Optional.of(text.words(from, end));
            }
            if (word.equals("said") || word.equals("who")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
