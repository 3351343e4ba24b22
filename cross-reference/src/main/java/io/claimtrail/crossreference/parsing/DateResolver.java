package io.claimtrail.crossreference.parsing;

import io.claimtrail.crossreference.parsing.DateMention.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts words for times into days, relative to the day of publication and the tense of the claim. */
record DateResolver(LocalDate published, Tense tense) {

    private static final int THIRDS = 3;
    private static final Set<String> STARTS = Set.of("early", "start", "beginning");
    private static final Set<String> MIDDLES = Set.of("mid", "middle");
    private static final Set<String> ENDS = Set.of("late", "end");

    static boolean isPart(String word) {
        return STARTS.contains(word) || MIDDLES.contains(word) || ENDS.contains(word);
    }

    /** The first, middle or last third of {@code whole}. */
    static DateRange part(String word, DateRange whole) {
        long third = (ChronoUnit.DAYS.between(whole.first(), whole.last()) + 1) / THIRDS;
        LocalDate first = whole.first();
        if (STARTS.contains(word)) {
            return new DateRange(first, first.plusDays(third));
        }
        return MIDDLES.contains(word)
                ? new DateRange(first.plusDays(third), first.plusDays(2 * third))
                : new DateRange(whole.last().minusDays(third), whole.last());
    }

    static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static @Nullable ChronoUnit unit(String word) {
        return switch (word) {
            case "day", "days" -> ChronoUnit.DAYS;
            case "week", "weeks" -> ChronoUnit.WEEKS;
            case "month", "months" -> ChronoUnit.MONTHS;
            case "year", "years" -> ChronoUnit.YEARS;
            case "decade", "decades" -> ChronoUnit.DECADES;
            default -> null;
        };
    }

    Optional<DateRange> namedDay(String word) {
        return switch (word) {
            case "today", "tonight" -> Optional.of(day(published));
            case "tomorrow" -> Optional.of(day(published.plusDays(1)));
            case "yesterday" -> Optional.of(day(published.minusDays(1)));
            default -> Optional.empty();
        };
    }

    private static DateRange day(LocalDate day) {
        return new DateRange(day, day);
    }

    /** The days of a weekday. "next Friday" is ambiguous: the first Friday from now or the one after it. */
    List<DateRange> weekday(String word, String before) {
        DayOfWeek weekday = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        LocalDate next = published.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate past = published.with(TemporalAdjusters.previousOrSame(weekday));
        return switch (before) {
            case "next" -> List.of(day(next), day(next.plusWeeks(1)));
            case "last" -> List.of(day(past), day(past.minusWeeks(1)));
            default -> byTense(day(past), day(next));
        };
    }

    private List<DateRange> byTense(DateRange past, DateRange next) {
        return switch (tense) {
            case PAST -> List.of(past);
            case FUTURE -> List.of(next);
            case OPEN -> Stream.of(past, next).distinct().toList();
        };
    }

    /**
     * A month, or one day of it.
     *
     * @param day 0 if none is given
     * @param year 0 if none is given
     */
    List<DateRange> month(String word, int day, int year, String before) {
        Month month = Month.valueOf(word.toUpperCase(Locale.ROOT));
        if (year > 0) {
            return List.of(days(YearMonth.of(year, month), day));
        }
        YearMonth now = YearMonth.from(published);
        YearMonth next = YearMonth.of(now.getMonth().compareTo(month) <= 0 ? now.getYear() : now.getYear() + 1, month);
        YearMonth past = YearMonth.of(now.getMonth().compareTo(month) >= 0 ? now.getYear() : now.getYear() - 1, month);
        return switch (before) {
            case "next" -> List.of(days(next, day));
            case "last" -> List.of(days(past, day));
            default -> byTense(days(past, day), days(next, day));
        };
    }

    private static DateRange days(YearMonth month, int day) {
        return day > 0 && month.isValidDay(day)
                ? day(month.atDay(day))
                : new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    DateRange period(String word, String before) {
        long turns = before.equals("next") ? 1 : before.equals("last") ? -1 : 0;
        return switch (word) {
            case "week" -> {
                LocalDate monday = published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(turns);
                yield new DateRange(monday, monday.plusDays(6));
            }
            case "month" -> days(YearMonth.from(published).plusMonths(turns), 0);
            default -> year(published.getYear() + (int) turns);
        };
    }

    List<DateRange> season(String word, String before) {
        DateRange thisYear = season(word, published.getYear());
        DateRange next = thisYear.last().isBefore(published) ? shifted(thisYear, 1) : thisYear;
        DateRange past = thisYear.first().isAfter(published) ? shifted(thisYear, -1) : thisYear;
        return switch (before) {
            case "last" -> List.of(past);
            case "next" -> List.of(next, shifted(next, 1));
            case "this" -> List.of(thisYear);
            default -> byTense(past, next);
        };
    }

    /** A season of the northern hemisphere, with one month more at both ends, because usage is inexact. */
    static DateRange season(String word, int year) {
        int first = switch (word) {
            case "spring" -> 2;
            case "summer" -> 5;
            case "autumn", "fall" -> 8;
            default -> 11;
        };
        YearMonth month = YearMonth.of(year, first);
        return new DateRange(month.atDay(1), month.plusMonths(4).atEndOfMonth());
    }

    private static DateRange shifted(DateRange days, int years) {
        return new DateRange(days.first().plusYears(years), days.last().plusYears(years));
    }

    /** The day at a distance, with a tolerance of half its unit: "in six months" is half a month more or less. */
    DateRange offset(long amount, ChronoUnit unit) {
        LocalDate day = published.plus(amount, unit);
        long slack = unit == ChronoUnit.DAYS ? 0 : unit.getDuration().toDays() / 2;
        return new DateRange(day.minusDays(slack), day.plusDays(slack));
    }
}
