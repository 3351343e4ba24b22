package io.claimtrail.extraction.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, a number or a single mark.
 *
 * @param start first UTF-16 unit in the text
 * @param end unit after the last
 * @param word whether it is a word or a number rather than a mark
 * @param gap white space before it, in units
 * @param paragraph number of its paragraph
 */
public record Token(int start, int end, String text, boolean word, int gap, int paragraph) {

    private static final Pattern ARTICLE_BEFORE_NAME = Pattern.compile("(al|el|ul|ad|an|ar|as|ash|at|az)-\\p{Lu}.*");

    /** In lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether it begins with a capital letter, or with an Arabic article before one: "al-Karim". */
    public boolean isCapitalized() {
        return word
                && (Character.isUpperCase(text.codePointAt(0))
                        || ARTICLE_BEFORE_NAME.matcher(text).matches());
    }

    /** Whether it is a word of two or more capital letters alone. */
    public boolean isAllCaps() {
        return word && text.length() > 1 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** Whether it is this mark. */
    public boolean is(String mark) {
        return text.equals(mark);
    }
}
