package io.claimtrail.crossreference.reading;

import io.claimtrail.crossreference.reading.DateMention.Days;
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

/** Turns words for times into days, as somebody who reads on the day of publication does. */
record Calendar(LocalDate published, Tense tense) {

    private static final int THIRDS = 3;
    private static final Set<String> STARTS = Set.of("early", "start", "beginning");
    private static final Set<String> MIDDLES = Set.of("mid", "middle");
    private static final Set<String> ENDS = Set.of("late", "end");

    static boolean isPart(String word) {
        return STARTS.contains(word) || MIDDLES.contains(word) || ENDS.contains(word);
    }

    /** The first, middle or last third. */
    static Days part(String word, Days whole) {
        long third = (ChronoUnit.DAYS.between(whole.first(), whole.last()) + 1) / THIRDS;
        LocalDate first = whole.first();
        if (STARTS.contains(word)) {
            return new Days(first, first.plusDays(third));
        }
        return MIDDLES.contains(word)
                ? new Days(first.plusDays(third), first.plusDays(2 * third))
                : new Days(whole.last().minusDays(third), whole.last());
    }

    static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
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

    Optional<Days> named(String word) {
        return switch (word) {
            case "today", "tonight" -> Optional.of(day(published));
            case "tomorrow" -> Optional.of(day(published.plusDays(1)));
            case "yesterday" -> Optional.of(day(published.minusDays(1)));
            default -> Optional.empty();
        };
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }

    /** "next Friday" is the coming one to some and the one after to others. */
    List<Days> weekday(String word, String before) {
        DayOfWeek weekday = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        LocalDate coming = published.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate gone = published.with(TemporalAdjusters.previousOrSame(weekday));
        return switch (before) {
            case "next" -> List.of(day(coming), day(coming.plusWeeks(1)));
            case "last" -> List.of(day(gone), day(gone.minusWeeks(1)));
            default -> byTense(day(gone), day(coming));
        };
    }

    private List<Days> byTense(Days gone, Days coming) {
        return switch (tense) {
            case PAST -> List.of(gone);
            case FUTURE -> List.of(coming);
            case OPEN -> Stream.of(gone, coming).distinct().toList();
        };
    }

    /**
     * A month, or a day of one.
     *
     * @param day 0 where there is none
     * @param year 0 where there is none
     */
    List<Days> month(String word, int day, int year, String before) {
        Month month = Month.valueOf(word.toUpperCase(Locale.ROOT));
        if (year > 0) {
            return List.of(days(YearMonth.of(year, month), day));
        }
        YearMonth now = YearMonth.from(published);
        YearMonth coming =
                YearMonth.of(now.getMonth().compareTo(month) <= 0 ? now.getYear() : now.getYear() + 1, month);
        YearMonth gone = YearMonth.of(now.getMonth().compareTo(month) >= 0 ? now.getYear() : now.getYear() - 1, month);
        return switch (before) {
            case "next" -> List.of(days(coming, day));
            case "last" -> List.of(days(gone, day));
            default -> byTense(days(gone, day), days(coming, day));
        };
    }

    private static Days days(YearMonth month, int day) {
        return day > 0 && month.isValidDay(day)
                ? day(month.atDay(day))
                : new Days(month.atDay(1), month.atEndOfMonth());
    }

    Days period(String word, String before) {
        long turns = before.equals("next") ? 1 : before.equals("last") ? -1 : 0;
        return switch (word) {
            case "week" -> {
                LocalDate monday = published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(turns);
                yield new Days(monday, monday.plusDays(6));
            }
            case "month" -> days(YearMonth.from(published).plusMonths(turns), 0);
            default -> year(published.getYear() + (int) turns);
        };
    }

    List<Days> season(String word, String before) {
        Days thisYear = season(word, published.getYear());
        Days coming = thisYear.last().isBefore(published) ? shifted(thisYear, 1) : thisYear;
        Days gone = thisYear.first().isAfter(published) ? shifted(thisYear, -1) : thisYear;
        return switch (before) {
            case "last" -> List.of(gone);
            case "next" -> List.of(coming, shifted(coming, 1));
            case "this" -> List.of(thisYear);
            default -> byTense(gone, coming);
        };
    }

    /** Months as the northern half of the world counts them, with one before and after: nobody is exact here. */
    static Days season(String word, int year) {
        int first = switch (word) {
            case "spring" -> 2;
            case "summer" -> 5;
            case "autumn", "fall" -> 8;
            default -> 11;
        };
        YearMonth month = YearMonth.of(year, first);
        return new Days(month.atDay(1), month.plusMonths(4).atEndOfMonth());
    }

    private static Days shifted(Days days, int years) {
        return new Days(days.first().plusYears(years), days.last().plusYears(years));
    }

    /** As inexact as its unit: "in six months" is half a month more or less. */
    Days distance(long amount, ChronoUnit unit) {
        LocalDate day = published.plus(amount, unit);
        long slack = unit == ChronoUnit.DAYS ? 0 : unit.getDuration().toDays() / 2;
        return new Days(day.minusDays(slack), day.plusDays(slack));
    }
}
