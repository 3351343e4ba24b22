package io.claimtrail.extraction.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, a number or a single punctuation mark.
 *
 * @param start first UTF-16 unit in the text
 * @param end UTF-16 unit after the last
 * @param word whether it is a word or a number
 * @param gap number of white space characters before it
 * @param paragraph number of line breaks before it
 */
public record TextToken(int start, int end, String text, boolean word, int gap, int paragraph) {

    private static final Pattern ARTICLE_BEFORE_NAME = Pattern.compile("(al|el|ul|ad|an|ar|as|ash|at|az)-\\p{Lu}.*");

    /** The text in lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether it begins with a capital letter, or with an Arabic article before one: "al-Karim". */
    public boolean isCapitalized() {
        return word
                && (Character.isUpperCase(text.codePointAt(0))
                        || ARTICLE_BEFORE_NAME.matcher(text).matches());
    }

    /** Whether it is a word of at least two capital letters and nothing else. */
    public boolean isAllCaps() {
        return word && text.length() > 1 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** Whether its text is {@code mark}. */
    public boolean is(String mark) {
        return text.equals(mark);
    }
}
