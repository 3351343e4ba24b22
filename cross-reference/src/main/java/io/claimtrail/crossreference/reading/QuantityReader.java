package io.claimtrail.crossreference.reading;

import io.claimtrail.crossreference.reading.NumberReader.Read;
import io.claimtrail.crossreference.reading.Quantity.Bound;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds quantities: a number, how it is meant, and what it is a number of. */
final class QuantityReader {

    private static final int THINGS = 3;
    private static final Map<String, String> SIGNS = Map.of("€", "euro", "$", "dollar", "£", "pound");
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

    private final String text;
    private final List<Token> tokens;
    private final NumberReader numbers;

    QuantityReader(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.numbers = new NumberReader(tokens);
    }

    /** All quantities outside of {@code dates}, whose tokens are then marked in {@code used}. */
    List<Quantity> read(BitSet dates, BitSet used) {
        List<Quantity> quantities = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Read> read = dates.get(i) ? Optional.empty() : numbers.at(i);
            if (read.isPresent()) {
                quantities.add(quantity(i, read.get(), used));
                i = Math.max(i + 1, used.previousSetBit(tokens.size()) + 1);
            } else {
                i++;
            }
        }
        return quantities;
    }

    private Quantity quantity(int first, Read read, BitSet used) {
        double high = read.value();
        int end = read.end();
        if (end + 1 < tokens.size() && (is(end, "to") || (is(end, "and") && is(first - 1, "between")))) {
            Optional<Read> upper = numbers.at(end + 1);
            if (upper.isPresent()) {
                high = upper.get().value();
                end = upper.get().end();
            }
        }
        int from = boundStart(first);
        String sign = first > 0 ? SIGNS.getOrDefault(tokens.get(first - 1).text(), "") : "";
        String unit = read.share() ? "%" : sign;
        double scale = read.share() ? 100 : 1;
        if (unit.isEmpty()) {
            Unit found = unit(end);
            unit = found.name();
            scale = found.scale();
            end = found.end();
        }
        used.set(from, end);
        return new Quantity(
                Math.min(read.value(), high) * scale,
                Math.max(read.value(), high) * scale,
                bound(from, first),
                unit,
                things(end),
                phrase(from, unit.isEmpty() ? Math.min(end + 1, tokens.size()) : end));
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
        if (Reading.WORDS.is("currency", word)) {
            return new Unit(singular(word), 1, end + 1);
        }
        Double days = DAYS.get(singular(word));
        return days == null ? new Unit("", 1, end) : new Unit("days", days, end + 1);
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Where the words that tell how the number is meant begin. */
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
                Reading.WORDS.is("about", word) || Reading.WORDS.is("least", word) || Reading.WORDS.is("most", word);
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
        return words.stream().anyMatch(word -> Reading.WORDS.is("about", word)) ? Bound.ABOUT : Bound.EXACT;
    }

    private Set<String> things(int end) {
        Set<String> things = new HashSet<>();
        if (end < tokens.size()
                && Set.of("for", "in", "at", "on", "by", "from")
                        .contains(tokens.get(end).word())) {
            return things;
        }
        for (int i = end;
                i < Math.min(end + THINGS, tokens.size()) && !tokens.get(i).isStop();
                i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !Reading.WORDS.is("stop", token.word())) {
                things.add(Topic.stem(token.word()));
            } else if (!things.isEmpty()) {
                break;
            }
        }
        return things;
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).word().equals(word);
    }
}
