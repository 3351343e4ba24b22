package io.claimtrail.contracts.speaker;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, a month or a year, stored with the precision that was given.
 *
 * @param text ISO 8601: {@code 2019}, {@code 2019-05} or {@code 2019-05-06}
 */
public record PartialDate(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate {
        if (firstDay(text).isEmpty()) {
            throw new IllegalArgumentException("not a date, month or year: " + text);
        }
    }

    /** The date that {@code text} gives; empty where it gives none. */
    public static Optional<PartialDate> parse(String text) {
        return firstDay(text).map(day -> new PartialDate(text));
    }

    /** The earliest day that may be meant. */
    public LocalDate firstDay() {
        return firstDay(text).orElseThrow();
    }

    /** The latest day that may be meant. */
    public LocalDate lastDay() {
        return switch (text.length()) {
            case YEAR -> firstDay().plusYears(1).minusDays(1);
            case MONTH -> YearMonth.from(firstDay()).atEndOfMonth();
            default -> firstDay();
        };
    }

    private static Optional<LocalDate> firstDay(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text + "-01-01".substring(text.length() - YEAR)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
