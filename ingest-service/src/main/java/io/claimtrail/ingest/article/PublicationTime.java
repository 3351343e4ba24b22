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

/**
 * Parses dates in the formats that outlets use. A date without offset is read as UTC; a date without time is the start of
 * the day.
 */
public final class PublicationTime {

    /** Detail of the violation when {@link #parse} rejects a date. */
    public static final String EXPECTED =
            "must be an ISO 8601 date or date and time of the years 1 to 9999, such as 2021-02-23T09:32:00Z";

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]]][XXX][X]"),
            format("uuuu-MM-dd HH:mm[:ss][ ][XXX][X]"),
            format("d MMMM uuuu[[,] HH:mm]"),
            format("MMMM d, uuuu[[,] HH:mm]"));

    private PublicationTime() {}

    /** Returns the instant that {@code text} denotes; empty if it is no date or outside the years 1 to 9999. */
    public static Optional<Instant> parse(String text) {
        String trimmed = text.strip();
        return FORMATS.stream()
                .flatMap(format -> parse(format, trimmed).stream())
                .findFirst()
                .filter(PublicationTime::isInRange);
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
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

    private static DateTimeFormatter format(String pattern) {
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
