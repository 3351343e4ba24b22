package io.claimtrail.crossreference.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses a number in digits, in words or in both: "2,000", "two thousand", "2.5m", "half a million", "a third". */
final class NumberParser {

    private static final Map<String, Double> MAGNITUDES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3),
            Map.entry("million", 1e6),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12));
    private static final Map<String, Double> FRACTIONS = Map.of(
            "half",
            0.5,
            "third",
            1 / 3.0,
            "thirds",
            1 / 3.0,
            "quarter",
            0.25,
            "quarters",
            0.25,
            "fifth",
            0.2,
            "fifths",
            0.2,
            "tenth",
            0.1,
            "tenths",
            0.1);

    private final List<Token> tokens;

    NumberParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A number.
     *
     * @param end token after its last
     * @param fraction whether it is a fraction of something, such as "a third"
     */
    record ParsedNumber(double value, int end, boolean fraction) {}

    /** The number that begins at token {@code i}. */
    Optional<ParsedNumber> at(int i) {
        if (tokens.get(i).isDigits()) {
            return digits(i).map(number -> withMagnitude(number.value(), number.end()));
        }
        Optional<ParsedNumber> fraction = fraction(i);
        return fraction.isPresent() ? fraction : words(i);
    }

    private Optional<ParsedNumber> digits(int i) {
        String text = tokens.get(i).text();
        String plain = text.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text.replace(',', '.');
        try {
            return Optional.of(new ParsedNumber(Double.parseDouble(plain), i + 1, false));
        } catch (NumberFormatException e) {
            // "12.5.2026" is no number.
            return Optional.empty();
        }
    }

    private ParsedNumber withMagnitude(double value, int end) {
        double product = value;
        int i = end;
        while (i < tokens.size() && MAGNITUDES.containsKey(word(i)) && (word(i).length() > 2 || isAttached(i))) {
            product *= MAGNITUDES.getOrDefault(word(i), 1.0);
            i++;
        }
        return new ParsedNumber(product, i, false);
    }

    /** Whether a magnitude belongs to the number before it: "2k" and "2 bn", but not "2 m". */
    private boolean isAttached(int i) {
        return tokens.get(i - 1).end() == tokens.get(i).start() || word(i).equals("bn");
    }

    private Optional<ParsedNumber> fraction(int i) {
        int at = i;
        double count = 1;
        if (is(at, "two") || is(at, "three") || is(at, "four")) {
            count = is(at, "two") ? 2 : is(at, "three") ? 3 : 4;
            at++;
        } else if (is(at, "a") || is(at, "one")) {
            at++;
        }
        if (at >= tokens.size() || !FRACTIONS.containsKey(word(at)) || (at == i && !word(at).equals("half"))) {
            return Optional.empty();
        }
        double value = count * FRACTIONS.getOrDefault(word(at), 1.0);
        if ((is(at + 1, "a") || is(at + 1, "of")) && at + 2 < tokens.size() && MAGNITUDES.containsKey(word(at + 2))) {
            return Optional.of(withMagnitude(value, at + 2));
        }
        return Optional.of(new ParsedNumber(value, at + 1, true));
    }

    private Optional<ParsedNumber> words(int i) {
        if (is(i, "a") && i + 1 < tokens.size() && (is(i + 1, "dozen") || MAGNITUDES.containsKey(word(i + 1)))) {
            return is(i + 1, "dozen")
                    ? Optional.of(new ParsedNumber(12, i + 2, false))
                    : Optional.of(withMagnitude(1, i + 1));
        }
        int end = i;
        while (end < tokens.size()
                && (isNumberWord(end)
                        || (end > i
                                && is(end, "and")
                                && end + 1 < tokens.size()
                                && mayPrecedeAnd(end - 1)
                                && isNumberWord(end + 1)))) {
            end++;
        }
        SpelledNumber number = SpelledNumber.of(
                tokens.subList(i, end).stream().map(Token::word).toList());
        // "one" alone is more often a pronoun.
        return number.words() == 0 || number.value() == 1
                ? Optional.empty()
                : Optional.of(new ParsedNumber(number.value(), i + number.words(), false));
    }

    private boolean isNumberWord(int i) {
        return ParsedClaim.WORDS.is("number", word(i));
    }

    private boolean mayPrecedeAnd(int i) {
        return word(i).equals("hundred") || word(i).equals("thousand") || word(i).equals("million");
    }

    private boolean is(int i, String word) {
        return i < tokens.size() && word(i).equals(word);
    }

    private String word(int i) {
        return tokens.get(i).word();
    }
}
