package io.claimtrail.ingest.article;

import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as outlets write them. What carries no offset is read as UTC, what carries no time as the day's start. */
public final class PublicationTime {

    /** What a refusal says. */
    public static final String EXPECTED =
            "must be an ISO 8601 date or date and time of the years 1 to 9999," + " such as 2021-02-23T09:32:00Z";

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]]][XXX][X]"),
            form("uuuu-MM-dd HH:mm[:ss][ ][XXX][X]"),
            form("d MMMM uuuu[[,] HH:mm]"),
            form("MMMM d, uuuu[[,] HH:mm]"));

    private PublicationTime() {}

    /** The moment {@code text} names; empty where it names none, or one outside the years 1 to 9999. */
    public static Optional<Instant> parse(String text) {
        String trimmed = text.strip();
        return FORMS.stream()
                .flatMap(form -> parse(form, trimmed).stream())
                .findFirst()
                .filter(PublicationTime::isInRange);
    }

    private static Optional<Instant> parse(DateTimeFormatter form, String text) {
        try {
            TemporalAccessor parsed = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime zoned
                            ? zoned.toInstant()
                            : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(HOUR_OF_DAY, 0)
                .parseDefaulting(MINUTE_OF_HOUR, 0)
                .parseDefaulting(SECOND_OF_MINUTE, 0)
                .parseDefaulting(NANO_OF_SECOND, 0)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
