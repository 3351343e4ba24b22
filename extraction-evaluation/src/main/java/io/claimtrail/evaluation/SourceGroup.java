package io.claimtrail.evaluation;

import io.claimtrail.extraction.text.CharSpan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How the words of a marked source tell who speaks. */
enum SourceGroup {
    /** The source contains a part of the speaker's name. */
    NAME,
    PRONOUN,
    /** A description of a speaker whom the article names: "the company", "the minister". */
    ROLE_NOUN,
    /** The text names no source: a quotation that follows other words, or a cue with a subject further off. */
    NONE,
    /** A description of a speaker whom the article does not name: "officials". */
    UNNAMED;

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "i", "we", "him", "her", "his", "their", "its", "them", "who", "which", "that",
            "you", "me", "us");

    static SourceGroup of(AnnotatedArticle article, AttributionSpans marked) {
        if (marked.source().isEmpty()) {
            return NONE;
        }
        CharSpan span = marked.source().getFirst();
        String source = article.text().substring(span.start(), span.end());
        if (PRONOUNS.contains(source.toLowerCase(Locale.ROOT))) {
            return PRONOUN;
        }
        MarkedSpeaker speaker = marked.speaker();
        if (speaker == null || speaker.isUnnamed()) {
            return UNNAMED;
        }
        Set<String> words = Set.of(FoldedName.of(source).words().toArray(String[]::new));
        boolean named = speaker.isOpen()
                ? source.chars().anyMatch(Character::isUpperCase)
                : Arrays.stream(FoldedName.of(speaker.name()).text().split(" ", -1))
                        .anyMatch(word -> word.length() > 1 && words.contains(word) && !word.equals("of"));
        return named || isAbbreviation(source) ? NAME : ROLE_NOUN;
    }

    private static boolean isAbbreviation(String source) {
        return Arrays.stream(source.split(" ", -1))
                .anyMatch(word -> word.length() > 1 && word.length() < 6 && word.matches("\\p{Lu}+"));
    }
}
