package io.claimtrail.crossreference.parsing;

import io.claimtrail.crossreference.parsing.DateMention.DateRange;
import io.claimtrail.crossreference.parsing.NumberParser.ParsedNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds dates and periods in a claim and resolves them against the day of publication. */
final class DateParser {

    private static final Set<String> DEADLINES = Set.of("by", "before", "until", "till", "within");

    /** Tokens before a date in which a negation applies to it, as in "not before March". */
    private static final int NEGATION_REACH = 4;

    private final String text;
    private final List<Token> tokens;
    private final DateResolver resolver;
    private final NumberParser numbers;

    DateParser(String text, List<Token> tokens, LocalDate published) {
        this.text = text;
        this.tokens = tokens;
        this.resolver = new DateResolver(published, Tense.of(tokens));
        this.numbers = new NumberParser(tokens);
    }

    /** The possible ranges of days of a date, its first token and the token after its last. */
    private record Found(List<DateRange> ranges, int first, int end) {}

    /** All dates. Marks their tokens in {@code used}. */
    List<DateMention> parse(BitSet used) {
        List<DateMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Found> found = at(i);
            if (found.isPresent()) {
                mentions.add(mention(found.get(), used));
                i = found.get().end();
            } else {
                i++;
            }
        }
        return mentions;
    }

    private DateMention mention(Found found, BitSet used) {
        int first = found.first();
        while (first > 0 && !tokens.get(first - 1).isSentenceEnd() && isLeadingWord(first - 1)) {
            first--;
        }
        boolean deadline = false;
        for (int i = first; i < found.end(); i++) {
            deadline |= DEADLINES.contains(word(i));
        }
        // "not before March" is no deadline: it begins in March.
        for (int i = Math.max(0, first - NEGATION_REACH); i < first; i++) {
            deadline &= !ParsedClaim.WORDS.is("negator", word(i));
        }
        used.set(first, found.end());
        String phrase = text.substring(
                tokens.get(first).start(), tokens.get(found.end() - 1).end());
        return new DateMention(parts(first, found), deadline, phrase);
    }

    private boolean isLeadingWord(int i) {
        return ParsedClaim.WORDS.is("before-date", word(i)) || DateResolver.isPart(word(i)) || word(i).equals("the");
    }

    /** Restricts what was found to the part that precedes it: "the end of March", "mid-June". */
    private List<DateRange> parts(int first, Found found) {
        for (int i = first; i < found.first(); i++) {
            String part = word(i);
            if (DateResolver.isPart(part)) {
                return found.ranges().stream()
                        .map(days -> DateResolver.part(part, days))
                        .toList();
            }
        }
        return found.ranges();
    }

    private Optional<Found> at(int i) {
        String word = word(i);
        Optional<Found> day = resolver.namedDay(word).map(days -> new Found(List.of(days), i, i + 1));
        if (day.isPresent()) {
            return day;
        }
        if (ParsedClaim.WORDS.is("weekday", word)) {
            return Optional.of(new Found(resolver.weekday(word, before(i)), i, i + 1));
        }
        return month(i).or(() -> year(i)).or(() -> period(i)).or(() -> offset(i));
    }

    private Optional<Found> month(int i) {
        String word = word(i);
        boolean month = ParsedClaim.WORDS.is("month", word)
                && Character.isUpperCase(tokens.get(i).text().charAt(0))
                // "may" and "march" are also verbs.
                && ((!word.equals("may") && !word.equals("march")) || isDatelike(i));
        if (!month) {
            return Optional.empty();
        }
        int first = i;
        int end = i + 1;
        int day = day(i - 1);
        if (day > 0) {
            first = i - 1;
        } else if (i > 1 && word(i - 1).equals("of") && day(i - 2) > 0) {
            first = i - 2;
            day = day(i - 2);
        } else if (day(i + 1) > 0) {
            day = day(i + 1);
            end = i + 2;
            end += end < tokens.size() && Set.of("st", "nd", "rd", "th").contains(word(end)) ? 1 : 0;
        }
        int year = isYear(end) ? Integer.parseInt(word(end)) : 0;
        return Optional.of(new Found(resolver.month(word, day, year, before(first)), first, year > 0 ? end + 1 : end));
    }

    private boolean isDatelike(int i) {
        return day(i - 1) > 0
                || day(i + 1) > 0
                || isYear(i + 1)
                || (i > 0 && (ParsedClaim.WORDS.is("before-date", word(i - 1)) || DateResolver.isPart(word(i - 1))));
    }

    private int day(int i) {
        if (i < 0 || i >= tokens.size()) {
            return 0;
        }
        String word = word(i);
        if (word.matches("\\d{1,2}")) {
            int day = Integer.parseInt(word);
            return day <= 31 ? day : 0;
        }
        if (i > 0 && Set.of("st", "nd", "rd", "th").contains(word)) {
            return day(i - 1);
        }
        return word.equals("first") ? 1 : 0;
    }

    private int afterOf(int i) {
        return i < tokens.size() && word(i).equals("of") ? i + 1 : i;
    }

    private boolean isYear(int i) {
        return i >= 0 && i < tokens.size() && word(i).matches("(19|20)\\d\\d");
    }

    private Optional<Found> year(int i) {
        boolean introduced = i > 0
                && (ParsedClaim.WORDS.is("before-date", word(i - 1))
                        || word(i - 1).equals("year"));
        if (!isYear(i) || !introduced) {
            return Optional.empty();
        }
        return Optional.of(new Found(List.of(DateResolver.year(Integer.parseInt(word(i)))), i, i + 1));
    }

    /** A period relative to the day of publication: "next month", "in autumn", "the end of the year". */
    private Optional<Found> period(int i) {
        String word = word(i);
        boolean season = ParsedClaim.WORDS.is("season", word);
        boolean period = Set.of("week", "month", "year").contains(word);
        String before = before(i);
        if (season && isYear(afterOf(i + 1))) {
            int year = afterOf(i + 1);
            return Optional.of(
                    new Found(List.of(DateResolver.season(word, Integer.parseInt(word(year)))), i, year + 1));
        }
        boolean introduced = Set.of("next", "last", "this").contains(before);
        boolean ended = before.equals("the") && i > 2 && word(i - 2).equals("of") && DateResolver.isPart(word(i - 3));
        if (period && (introduced || ended)) {
            return Optional.of(new Found(List.of(resolver.period(word, before)), i, i + 1));
        }
        boolean named = introduced
                || (i > 0 && ParsedClaim.WORDS.is("before-date", before))
                || (before.equals("the") && i > 1 && ParsedClaim.WORDS.is("before-date", word(i - 2)));
        return season && named ? Optional.of(new Found(resolver.season(word, before), i, i + 1)) : Optional.empty();
    }

    /** A distance from the day of publication: "in six months", "two years ago". */
    private Optional<Found> offset(int i) {
        Optional<ParsedNumber> count =
                tokens.get(i).isDigits() || ParsedClaim.WORDS.is("number", word(i)) || word(i).equals("a")
                        ? numbers.at(i)
                                .or(() -> isOne(i) ? Optional.of(new ParsedNumber(1, i + 1, false)) : Optional.empty())
                        : Optional.empty();
        if (count.isEmpty() || count.get().end() >= tokens.size()) {
            return Optional.empty();
        }
        int end = count.get().end();
        ChronoUnit unit = DateResolver.unit(word(end));
        boolean ago = end + 1 < tokens.size() && word(end + 1).equals("ago");
        boolean ahead = i > 0 && Set.of("in", "within").contains(word(i - 1));
        if (unit == null || !(ago || ahead) || count.get().value() > 1000) {
            return Optional.empty();
        }
        long amount = Math.round(count.get().value());
        return Optional.of(
                new Found(List.of(resolver.offset(ago ? -amount : amount, unit)), i, ago ? end + 2 : end + 1));
    }

    private boolean isOne(int i) {
        return word(i).equals("a") || word(i).equals("one");
    }

    private String before(int i) {
        return i > 0 ? word(i - 1) : "";
    }

    private String word(int i) {
        return tokens.get(i).word();
    }
}
