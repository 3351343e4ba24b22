package io.claimtrail.crossreference.reading;

import io.claimtrail.crossreference.reading.DateMention.Days;
import io.claimtrail.crossreference.reading.NumberReader.Read;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds times and resolves them against the day of publication. */
final class DateReader {

    private static final Set<String> DEADLINES = Set.of("by", "before", "until", "till", "within");

    private static final int NEGATED = 4;

    private final String text;
    private final List<Token> tokens;
    private final Calendar calendar;
    private final NumberReader numbers;

    DateReader(String text, List<Token> tokens, LocalDate published) {
        this.text = text;
        this.tokens = tokens;
        this.calendar = new Calendar(published, Tense.of(tokens));
        this.numbers = new NumberReader(tokens);
    }

    /** Days that may be meant, and the token after the last that tells it. */
    private record Found(List<Days> readings, int first, int end) {}

    /** All times, whose tokens are then marked in {@code used}. */
    List<DateMention> read(BitSet used) {
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
        while (first > 0 && !tokens.get(first - 1).isStop() && isLead(first - 1)) {
            first--;
        }
        boolean deadline = false;
        for (int i = first; i < found.end(); i++) {
            deadline |= DEADLINES.contains(word(i));
        }
        // "not before March" begins there.
        for (int i = Math.max(0, first - NEGATED); i < first; i++) {
            deadline &= !Reading.WORDS.is("negator", word(i));
        }
        used.set(first, found.end());
        String phrase = text.substring(
                tokens.get(first).start(), tokens.get(found.end() - 1).end());
        return new DateMention(parts(first, found), deadline, phrase);
    }

    private boolean isLead(int i) {
        return Reading.WORDS.is("before-date", word(i)) || Calendar.isPart(word(i)) || word(i).equals("the");
    }

    /** "the end of March", "mid-June": a part of what was found. */
    private List<Days> parts(int first, Found found) {
        for (int i = first; i < found.first(); i++) {
            String part = word(i);
            if (Calendar.isPart(part)) {
                return found.readings().stream()
                        .map(days -> Calendar.part(part, days))
                        .toList();
            }
        }
        return found.readings();
    }

    private Optional<Found> at(int i) {
        String word = word(i);
        Optional<Found> day = calendar.named(word).map(days -> new Found(List.of(days), i, i + 1));
        if (day.isPresent()) {
            return day;
        }
        if (Reading.WORDS.is("weekday", word)) {
            return Optional.of(new Found(calendar.weekday(word, before(i)), i, i + 1));
        }
        return month(i).or(() -> year(i)).or(() -> turn(i)).or(() -> distance(i));
    }

    private Optional<Found> month(int i) {
        String word = word(i);
        boolean month = Reading.WORDS.is("month", word)
                && Character.isUpperCase(tokens.get(i).text().charAt(0))
                // The verbs.
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
        return Optional.of(new Found(calendar.month(word, day, year, before(first)), first, year > 0 ? end + 1 : end));
    }

    private boolean isDatelike(int i) {
        return day(i - 1) > 0
                || day(i + 1) > 0
                || isYear(i + 1)
                || (i > 0 && (Reading.WORDS.is("before-date", word(i - 1)) || Calendar.isPart(word(i - 1))));
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

    private int ofSkipped(int i) {
        return i < tokens.size() && word(i).equals("of") ? i + 1 : i;
    }

    private boolean isYear(int i) {
        return i >= 0 && i < tokens.size() && word(i).matches("(19|20)\\d\\d");
    }

    private Optional<Found> year(int i) {
        boolean introduced = i > 0
                && (Reading.WORDS.is("before-date", word(i - 1)) || word(i - 1).equals("year"));
        if (!isYear(i) || !introduced) {
            return Optional.empty();
        }
        return Optional.of(new Found(List.of(Calendar.year(Integer.parseInt(word(i)))), i, i + 1));
    }

    /** "next month", "this year", "in autumn", "the end of the year". */
    private Optional<Found> turn(int i) {
        String word = word(i);
        boolean season = Reading.WORDS.is("season", word);
        boolean period = Set.of("week", "month", "year").contains(word);
        String before = before(i);
        if (season && isYear(ofSkipped(i + 1))) {
            int year = ofSkipped(i + 1);
            return Optional.of(new Found(List.of(Calendar.season(word, Integer.parseInt(word(year)))), i, year + 1));
        }
        boolean introduced = Set.of("next", "last", "this").contains(before);
        boolean ended = before.equals("the") && i > 2 && word(i - 2).equals("of") && Calendar.isPart(word(i - 3));
        if (period && (introduced || ended)) {
            return Optional.of(new Found(List.of(calendar.period(word, before)), i, i + 1));
        }
        boolean named = introduced
                || (i > 0 && Reading.WORDS.is("before-date", before))
                || (before.equals("the") && i > 1 && Reading.WORDS.is("before-date", word(i - 2)));
        return season && named ? Optional.of(new Found(calendar.season(word, before), i, i + 1)) : Optional.empty();
    }

    /** "in six months", "two years ago". */
    private Optional<Found> distance(int i) {
        Optional<Read> count = tokens.get(i).isDigits() || Reading.WORDS.is("number", word(i)) || word(i).equals("a")
                ? numbers.at(i).or(() -> isOne(i) ? Optional.of(new Read(1, i + 1, false)) : Optional.empty())
                : Optional.empty();
        if (count.isEmpty() || count.get().end() >= tokens.size()) {
            return Optional.empty();
        }
        int end = count.get().end();
        ChronoUnit unit = Calendar.unit(word(end));
        boolean ago = end + 1 < tokens.size() && word(end + 1).equals("ago");
        boolean ahead = i > 0 && Set.of("in", "within").contains(word(i - 1));
        if (unit == null || !(ago || ahead) || count.get().value() > 1000) {
            return Optional.empty();
        }
        long amount = Math.round(count.get().value());
        return Optional.of(
                new Found(List.of(calendar.distance(ago ? -amount : amount, unit)), i, ago ? end + 2 : end + 1));
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
