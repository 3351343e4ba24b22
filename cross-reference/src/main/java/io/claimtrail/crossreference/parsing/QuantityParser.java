package io.claimtrail.crossreference.parsing;

import io.claimtrail.crossreference.lexicon.WordVectors;
import io.claimtrail.crossreference.parsing.NumberParser.ParsedNumber;
import io.claimtrail.crossreference.parsing.Quantity.Bound;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds quantities in a claim: a number with its bound, its unit and the things counted. */
final class QuantityParser {

    /** Words after a number that may name the things counted. */
    private static final int MAX_COUNTED_WORDS = 3;

    /** Tokens before and after a number that may say what it measures. */
    private static final int NEAR_TOKENS = 6;

    private static final Map<String, String> SIGNS = Map.of("€", "euro", "$", "dollar", "£", "pound");
    /** Length of each unit of time in days. */
    private static final Map<String, Double> DAYS = Map.of(
            "minute",
            1 / 1440.0,
            "hour",
            1 / 24.0,
            "day",
            1.0,
            "week",
            7.0,
            "month",
            30.44,
            "year",
            365.25,
            "decade",
            3652.5);

    /** Measures other than time: the unit that each is converted to, and its size in that unit. */
    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            Map.entry("millimetre", new Measure("metres", 0.001)),
            Map.entry("centimetre", new Measure("metres", 0.01)),
            Map.entry("metre", new Measure("metres", 1)),
            Map.entry("kilometre", new Measure("metres", 1000)),
            Map.entry("km", new Measure("metres", 1000)),
            Map.entry("mile", new Measure("metres", 1609.34)),
            Map.entry("foot", new Measure("metres", 0.3048)),
            Map.entry("feet", new Measure("metres", 0.3048)),
            Map.entry("hectare", new Measure("hectares", 1)),
            Map.entry("acre", new Measure("hectares", 0.4047)),
            Map.entry("gram", new Measure("kilos", 0.001)),
            Map.entry("kilo", new Measure("kilos", 1)),
            Map.entry("kilogram", new Measure("kilos", 1)),
            Map.entry("kg", new Measure("kilos", 1)),
            Map.entry("tonne", new Measure("kilos", 1000)),
            Map.entry("ton", new Measure("kilos", 1000)),
            Map.entry("litre", new Measure("litres", 1)),
            Map.entry("degree", new Measure("degrees", 1)));

    /** Square kilometres in hectares. */
    private static final double SQUARE_KILOMETRE = 100;

    private static final double NAUTICAL_MILE = 1852;

    /** Greatest number of which a part is counted, as in "four of nine". */
    private static final double MAX_WHOLE = 100;

    private record Measure(String unit, double size) {}

    private final String text;
    private final List<Token> tokens;
    private final NumberParser numbers;

    QuantityParser(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.numbers = new NumberParser(tokens);
    }

    /** All quantities outside of {@code dates}. Marks their tokens in {@code used}. */
    List<Quantity> parse(BitSet dates, BitSet used) {
        List<Quantity> quantities = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<ParsedNumber> number =
                    dates.get(i) ? Optional.empty() : share(i, dates).or(at(i));
            if (number.isPresent()) {
                quantities.add(quantity(i, number.get(), used));
                i = Math.max(i + 1, used.previousSetBit(tokens.size()) + 1);
            } else {
                i++;
            }
        }
        return quantities;
    }

    private Supplier<Optional<ParsedNumber>> at(int i) {
        return () -> numbers.at(i);
    }

    /** A part of a whole as a fraction: "one flat in five", "six of the ten". Its end is the end of the whole. */
    private Optional<ParsedNumber> share(int i, BitSet dates) {
        Optional<ParsedNumber> part = is(i, "one") ? Optional.of(new ParsedNumber(1, i + 1, false)) : numbers.at(i);
        if (part.isEmpty() || part.get().fraction() || part.get().value() > MAX_WHOLE) {
            return Optional.empty();
        }
        int link = part.get().end();
        int counted = link < tokens.size()
                        && tokens.get(link).isWord()
                        && !is(link, "of")
                        && !is(link, "in")
                        && !is(link, "out")
                ? 1
                : 0;
        link += counted;
        int whole = is(link, "in") || (is(link, "of") && counted == 0)
                ? link + 1
                : is(link, "out") && is(link + 1, "of") ? link + 2 : -1;
        whole += whole > 0 && (is(whole, "every") || is(whole, "the")) ? 1 : 0;
        if (whole < 0 || whole >= tokens.size() || dates.get(whole)) {
            return Optional.empty();
        }
        double value = part.get().value();
        return numbers.at(whole)
                .filter(all -> !all.fraction() && all.value() > value && all.value() <= MAX_WHOLE)
                .map(all -> new ParsedNumber(value / all.value(), all.end(), true));
    }

    private Quantity quantity(int first, ParsedNumber number, BitSet used) {
        double high = number.value();
        int end = number.end();
        if (end + 1 < tokens.size() && (is(end, "to") || (is(end, "and") && is(first - 1, "between")))) {
            Optional<ParsedNumber> upper = numbers.at(end + 1);
            if (upper.isPresent()) {
                high = upper.get().value();
                end = upper.get().end();
            }
        }
        int from = boundStart(first);
        String sign = first > 0 ? SIGNS.getOrDefault(tokens.get(first - 1).text(), "") : "";
        String unit = number.fraction() ? "%" : sign;
        double scale = number.fraction() ? 100 : 1;
        if (unit.isEmpty()) {
            Unit found = unit(end);
            unit = found.name();
            scale = found.scale();
            end = found.end();
        }
        used.set(from, end);
        return new Quantity(
                Math.min(number.value(), high) * scale,
                Math.max(number.value(), high) * scale,
                bound(from, first),
                unit,
                countedStems(end),
                near(from, end),
                phrase(from, unit.isEmpty() ? Math.min(end + 1, tokens.size()) : end));
    }

    /** Rows of the content words up to {@link #NEAR_TOKENS} tokens away, in the same sentence. */
    private List<Integer> near(int from, int end) {
        List<Integer> rows = new ArrayList<>();
        for (int i = from - 1;
                i >= Math.max(0, from - NEAR_TOKENS) && !tokens.get(i).isSentenceEnd();
                i--) {
            addRow(tokens.get(i), rows);
        }
        for (int i = end;
                i < Math.min(tokens.size(), end + NEAR_TOKENS) && !tokens.get(i).isSentenceEnd();
                i++) {
            addRow(tokens.get(i), rows);
        }
        return rows;
    }

    private static void addRow(Token token, List<Integer> rows) {
        int row = WordVectors.row(token.word());
        if (row >= 0 && token.isWord() && ParsedClaim.isTopicWord(token)) {
            rows.add(row);
        }
    }

    private String phrase(int from, int end) {
        return text.substring(tokens.get(from).start(), tokens.get(end - 1).end());
    }

    private record Unit(String name, double scale, int end) {}

    private Unit unit(int end) {
        if (end >= tokens.size()) {
            return new Unit("", 1, end);
        }
        String word = tokens.get(end).word();
        if (word.equals("%") || word.equals("percent") || word.equals("percentage")) {
            return new Unit("%", 1, word.equals("percentage") ? Math.min(end + 2, tokens.size()) : end + 1);
        }
        if (word.equals("per") && is(end + 1, "cent")) {
            return new Unit("%", 1, end + 2);
        }
        if (ParsedClaim.WORDS.is("currency", word)) {
            return new Unit(singular(word), 1, end + 1);
        }
        if (word.equals("square") && (is(end + 1, "kilometres") || is(end + 1, "km"))) {
            return new Unit("hectares", SQUARE_KILOMETRE, end + 2);
        }
        if (word.equals("nautical") && is(end + 1, "miles")) {
            return new Unit("metres", NAUTICAL_MILE, end + 2);
        }
        Measure measure = MEASURES.get(singular(word.replace("meter", "metre")));
        if (measure != null) {
            return new Unit(measure.unit(), measure.size(), end + 1);
        }
        Double days = DAYS.get(singular(word));
        return days == null ? new Unit("", 1, end) : new Unit("days", days, end + 1);
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** The first token of the phrase that qualifies the number, such as "more than". */
    private int boundStart(int first) {
        int from = first;
        if (from > 0 && SIGNS.containsKey(tokens.get(from - 1).text())) {
            from--;
        }
        while (from > 0 && first - from < 4 && isBoundWord(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isBoundWord(int i) {
        String word = tokens.get(i).word();
        return switch (word) {
            case "to" -> is(i - 1, "up");
            case "at" -> is(i + 1, "least") || is(i + 1, "most");
            case "more", "less", "fewer", "than", "up", "no", "between" -> true;
            default ->
                ParsedClaim.WORDS.is("about", word)
                        || ParsedClaim.WORDS.is("least", word)
                        || ParsedClaim.WORDS.is("most", word);
        };
    }

    private Bound bound(int from, int first) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < first; i++) {
            words.add(tokens.get(i).word());
        }
        boolean no = words.contains("no");
        if (words.contains("more") || words.contains("least") || words.contains("over") || words.contains("above")) {
            return no ? Bound.AT_MOST : Bound.AT_LEAST;
        }
        if (words.contains("less")
                || words.contains("fewer")
                || words.contains("under")
                || words.contains("below")
                || words.contains("most")
                || words.contains("up")) {
            return no ? Bound.AT_LEAST : Bound.AT_MOST;
        }
        return words.stream().anyMatch(word -> ParsedClaim.WORDS.is("about", word)) ? Bound.ABOUT : Bound.EXACT;
    }

    private Set<String> countedStems(int end) {
        Set<String> stems = new HashSet<>();
        if (end < tokens.size()
                && Set.of("for", "in", "at", "on", "by", "from")
                        .contains(tokens.get(end).word())) {
            return stems;
        }
        for (int i = end;
                i < Math.min(end + MAX_COUNTED_WORDS, tokens.size())
                        && !tokens.get(i).isSentenceEnd();
                i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !ParsedClaim.WORDS.is("stop", token.word())) {
                stems.add(Thesaurus.stem(token.word()));
            } else if (!stems.isEmpty()) {
                break;
            }
        }
        return stems;
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).word().equals(word);
    }
}
