package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.speaker.NameFinder.Name;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.Optional;
import java.util.Set;

/** Finds the role that a text gives beside a name: "Song Tao, minister of …," or "CPC chief of …, Chen Quanguo,". */
final class RoleFinder {

    private static final int MAX_TOKENS = 20;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its");

    private final Text text;
    private final Nouns nouns;

    RoleFinder(Text text, Nouns nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    Optional<String> around(Name name, Sentence sentence) {
        return after(name, sentence).or(() -> before(name, sentence));
    }

    private Optional<String> after(Name name, Sentence sentence) {
        if (name.end() >= sentence.end() || !text.token(name.end()).is(",")) {
            return Optional.empty();
        }
        int first = name.end() + 1;
        int end = first;
        while (end < sentence.end() && text.token(end).word() && end - first < MAX_TOKENS) {
            end++;
        }
        boolean closed = end < sentence.end()
                && (text.token(end).is(",") || text.token(end).is("."));
        return closed ? role(first, end) : Optional.empty();
    }

    private Optional<String> before(Name name, Sentence sentence) {
        int end = name.first();
        if (end > sentence.first() && text.token(end - 1).is(",")) {
            end--;
            boolean closed =
                    name.end() < sentence.end() && text.token(name.end()).is(",");
            return closed ? role(phraseStart(sentence, end), end) : Optional.empty();
        }
        return role(lowerCaseStart(sentence, end), end);
    }

    private int phraseStart(Sentence sentence, int end) {
        int first = end;
        while (first > sentence.first() && text.token(first - 1).word() && end - first < MAX_TOKENS) {
            first--;
        }
        return first;
    }

    /** "the mayor Ana Ruiz", "former striker Jo Berg": the lower-case words right before a name. */
    private int lowerCaseStart(Sentence sentence, int end) {
        int first = end;
        while (first > sentence.first()
                && text.token(first - 1).word()
                && !text.token(first - 1).isCapitalized()
                && end - first < 4) {
            first--;
            if (ARTICLES.contains(text.token(first).lower())) {
                break;
            }
        }
        boolean nounBeforeName = end > first && nouns.isRole(text.token(end - 1).text());
        return nounBeforeName ? trimmed(first, end) : end;
    }

    /** Drops what can't begin a role, such as the verb in "praised former striker". */
    private int trimmed(int first, int end) {
        int i = end - 1;
        while (i > first && (text.token(i - 1).is("former") || text.token(i - 1).is("deputy"))) {
            i--;
        }
        return i;
    }

    private Optional<String> role(int first, int end) {
        int from = first;
        while (from < end && ARTICLES.contains(text.token(from).lower())) {
            from++;
        }
        for (int i = from; i < end; i++) {
            String word = text.token(i).lower();
            if (nouns.isRole(word)) {
                return Optional.of(text.words(from, end));
            }
            if (word.equals("said") || word.equals("who")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
