package io.claimtrail.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates as they are printed on pages, in wire copy and in feeds: ISO 8601, RFC 822, and day, month in words, year and time in
 * any order. Reads a date in digits such as 3/4/2021 only where the day can't be a month. A date without offset is read
 * as UTC, one without time is the start of the day. Text that contains anything else is no date.
 */
public final class PrintedTime {

    /** No printed date is longer; longer text is not looked at. */
    private static final int MAX_LENGTH = 120;

    private static final Pattern COMPACT = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?<![\\d:.])(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([ap]\\.?\\s?m\\b\\.?)?|\\s*([ap]\\.?\\s?m\\b\\.?))");
    private static final Pattern CLOCK_WORD = Pattern.compile("(?i)\\b(?:12 )?(noon|midnight)\\b");
    private static final Pattern OFFSET =
            Pattern.compile("(?:(?<=[\\s\\d])|(?i:\\b(?:GMT|UTC)))\\s?([+\\u2212-])(\\d{1,2}):?(\\d{2})?(?![\\d-])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?i)(?<![\\d])(\\d{1,2})(?:st|nd|rd|th|\\.|er)?[\\s-]+(?:of\\s+|de\\s+)?(\\p{L}{3,10})\\.?,?(?:[\\s-]+(?:de\\s+)?(\\d{4}|\\d{2}(?=\\s+\\d{1,2}:)))?(?![\\d:])");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?i)(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\.?,?(?:\\s+(\\d{4}))?(?![\\d:])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d:.])(\\d{4})(?![\\d:.])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("january", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("febr", Month.FEBRUARY),
            Map.entry("february", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("march", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("april", Month.APRIL),
            Map.entry("may", Month.MAY),
            Map.entry("jun", Month.JUNE),
            Map.entry("june", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("july", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("august", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("september", Month.SEPTEMBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("october", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("november", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER),
            Map.entry("december", Month.DECEMBER));

    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("z", ZoneOffset.UTC),
            Map.entry("ut", ZoneOffset.UTC),
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("wet", ZoneOffset.UTC),
            Map.entry("bst", ZoneOffset.ofHours(1)),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("west", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("eet", ZoneOffset.ofHours(2)),
            Map.entry("sast", ZoneOffset.ofHours(2)),
            Map.entry("eest", ZoneOffset.ofHours(3)),
            Map.entry("msk", ZoneOffset.ofHours(3)),
            Map.entry("hkt", ZoneOffset.ofHours(8)),
            Map.entry("sgt", ZoneOffset.ofHours(8)),
            Map.entry("awst", ZoneOffset.ofHours(8)),
            Map.entry("jst", ZoneOffset.ofHours(9)),
            Map.entry("kst", ZoneOffset.ofHours(9)),
            Map.entry("aest", ZoneOffset.ofHours(10)),
            Map.entry("aedt", ZoneOffset.ofHours(11)),
            Map.entry("nzst", ZoneOffset.ofHours(12)),
            Map.entry("nzdt", ZoneOffset.ofHours(13)),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)),
            Map.entry("cst", ZoneOffset.ofHours(-6)),
            Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("mst", ZoneOffset.ofHours(-7)),
            Map.entry("mdt", ZoneOffset.ofHours(-6)),
            Map.entry("pst", ZoneOffset.ofHours(-8)),
            Map.entry("pdt", ZoneOffset.ofHours(-7)),
            Map.entry("et", ZoneId.of("America/New_York")),
            Map.entry("ct", ZoneId.of("America/Chicago")),
            Map.entry("mt", ZoneId.of("America/Denver")),
            Map.entry("pt", ZoneId.of("America/Los_Angeles")));

    /** Words that stand around a printed date and do not change it. */
    private static final Set<String> FILLERS = Set.of(
            "mon",
            "monday",
            "tue",
            "tues",
            "tuesday",
            "wed",
            "weds",
            "wednesday",
            "thu",
            "thur",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday",
            "published",
            "posted",
            "updated",
            "modified",
            "created",
            "date",
            "dated",
            "first",
            "last",
            "on",
            "at",
            "time",
            "the",
            "of",
            "issued",
            "released",
            "local",
            "hrs",
            "h",
            "o'clock");

    private PrintedTime() {}

    /** Returns the instant that {@code text} denotes; empty if it is no date of the years 1 to 9999. */
    public static Optional<Instant> parse(String text) {
        Optional<Instant> strict = PublicationTime.parse(text);
        if (strict.isPresent()) {
            return strict;
        }
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH || stripped.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant parsed = new Scan(stripped).instant();
            return parsed == null || year(parsed) < 1 || year(parsed) > 9999 ? Optional.empty() : Optional.of(parsed);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    /** One pass over a text: each part that is found is cut out, and nothing but fillers may be left. */
    private static final class Scan {

        private String rest;

        Scan(String text) {
            this.rest = text;
        }

        @Nullable Instant instant() {
            Matcher compact = COMPACT.matcher(rest);
            if (compact.matches()) {
                return compact(compact);
            }
            // The T between date and time, before anything else.
            rest = rest.replaceAll("(\\d)T(\\d)", "$1 $2").replaceAll("(\\d)(Z)\\b", "$1 $2");
            LocalDate date = date();
            if (date == null) {
                return null;
            }
            LocalTime time = time();
            ZoneId zone = zone();
            if (time == null || hasMore()) {
                return null;
            }
            return ZonedDateTime.of(date, time, zone).toInstant();
        }

        private static Instant compact(Matcher found) {
            LocalDate date = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            LocalTime time = found.group(4) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(number(found, 4), number(found, 5), found.group(6) == null ? 0 : number(found, 6));
            String offset = found.group(7);
            return OffsetDateTime.of(date, time, offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset))
                    .toInstant();
        }

        private @Nullable LocalDate date() {
            Matcher iso = ISO.matcher(rest);
            if (iso.find()) {
                cut(iso);
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher digits = DIGITS.matcher(rest);
            if (digits.find()) {
                cut(digits);
                return ofDigits(digits);
            }
            LocalDate dayFirst = words(DAY_MONTH, 1, 2);
            return dayFirst != null ? dayFirst : words(MONTH_DAY, 2, 1);
        }

        /** Day and month in digits: with dots the day is first; otherwise only one order may be possible. */
        private static @Nullable LocalDate ofDigits(Matcher found) {
            int first = number(found, 1);
            int second = number(found, 3);
            int year = number(found, 4);
            if (found.group(2).equals(".") || first > 12 || first == second) {
                return LocalDate.of(year, second, first);
            }
            return second > 12 ? LocalDate.of(year, first, second) : null;
        }

        private @Nullable LocalDate words(Pattern pattern, int dayGroup, int monthGroup) {
            Matcher found = pattern.matcher(rest);
            for (int from = 0; found.find(from); from = found.start() + 1) {
                Month month = MONTHS.get(found.group(monthGroup).toLowerCase(Locale.ROOT));
                if (month != null) {
                    cut(found);
                    int year = found.group(3) == null ? yearElsewhere() : fullYear(found.group(3));
                    return year < 0 ? null : LocalDate.of(year, month, number(found, dayGroup));
                }
            }
            return null;
        }

        /** RFC 822 wrote years with two digits. */
        private static int fullYear(String digits) {
            int year = Integer.parseInt(digits);
            return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
        }

        private int yearElsewhere() {
            Matcher year = YEAR.matcher(rest);
            if (!year.find()) {
                return -1;
            }
            cut(year);
            return number(year, 1);
        }

        private @Nullable LocalTime time() {
            Matcher word = CLOCK_WORD.matcher(rest);
            if (word.find()) {
                cut(word);
                return word.group(1).equalsIgnoreCase("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT;
            }
            Matcher found = TIME.matcher(rest);
            if (!found.find()) {
                return LocalTime.MIDNIGHT;
            }
            cut(found);
            int hour = number(found, 1);
            String half = found.group(4) == null ? found.group(5) : found.group(4);
            if (half != null) {
                if (hour < 1 || hour > 12) {
                    return null;
                }
                hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
            }
            int minute = found.group(2) == null ? 0 : number(found, 2);
            int second = found.group(3) == null ? 0 : Math.min(59, number(found, 3));
            return LocalTime.of(hour, minute, second);
        }

        private ZoneId zone() {
            Matcher offset = OFFSET.matcher(rest);
            if (offset.find()) {
                cut(offset);
                rest = rest.replaceAll("(?i)\\b(GMT|UTC)\\b", " ").replaceAll("\\([A-Za-z ]{2,40}\\)", " ");
                int minutes = number(offset, 2) * 60 + (offset.group(3) == null ? 0 : number(offset, 3));
                return ZoneOffset.ofTotalSeconds(offset.group(1).equals("+") ? minutes * 60 : -minutes * 60);
            }
            Matcher words = WORD.matcher(rest);
            while (words.find()) {
                ZoneId zone = ZONES.get(words.group().toLowerCase(Locale.ROOT));
                if (zone != null) {
                    cut(words);
                    return zone;
                }
            }
            return ZoneOffset.UTC;
        }

        private boolean hasMore() {
            Matcher words = WORD.matcher(rest);
            while (words.find()) {
                if (!FILLERS.contains(words.group().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }

        private void cut(Matcher found) {
            rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
        }

        private static int number(Matcher found, int group) {
            return Integer.parseInt(found.group(group));
        }
    }
}
