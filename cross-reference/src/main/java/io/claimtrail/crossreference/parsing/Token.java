package io.claimtrail.crossreference.parsing;

import io.claimtrail.crossreference.lexicon.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number, a currency sign, a percent sign or a mark that ends a sentence.
 *
 * @param text the characters in the claim
 * @param word folded
 * @param start first UTF-16 unit in the text
 * @param end UTF-16 unit after the last
 * @param capital whether it begins with a capital letter inside a sentence
 */
record Token(String text, String word, int start, int end, boolean capital) {

    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:[.,]\\d+)*|[€$£%]|\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*|[.!?;]");
    private static final Pattern NEGATION = Pattern.compile("(.*)n't");
    private static final Pattern ENDING = Pattern.compile("'(s|re|ve|d|m)$");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        boolean sentenceStart = true;
        while (matcher.find()) {
            String found = matcher.group();
            boolean capital = !sentenceStart && Character.isUpperCase(found.codePointAt(0));
            add(tokens, found, matcher.start(), matcher.end(), capital);
            sentenceStart = ".!?".contains(found);
        }
        return tokens;
    }

    /** Splits contractions: "won't" becomes "will" and "not", "ship's" becomes "ship". */
    private static void add(List<Token> tokens, String found, int start, int end, boolean capital) {
        for (String word : parts(Folding.fold(found).replace('’', '\''))) {
            // Folding removes some letters completely.
            if (!word.isEmpty()) {
                tokens.add(new Token(found, word, start, end, capital && !word.equals("not")));
            }
        }
    }

    private static List<String> parts(String word) {
        Matcher negation = NEGATION.matcher(word);
        if (negation.matches()) {
            String verb = negation.group(1);
            return List.of(verb.equals("wo") ? "will" : verb.equals("ca") ? "can" : verb, "not");
        }
        return word.endsWith("'ll")
                ? List.of(word.substring(0, word.length() - 3), "will")
                : List.of(ENDING.matcher(word).replaceAll(""));
    }

    boolean isWord() {
        return Character.isLetter(word.codePointAt(0));
    }

    boolean isDigits() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isSentenceEnd() {
        return ".!?;".contains(text);
    }
}
