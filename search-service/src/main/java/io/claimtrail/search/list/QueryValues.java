package io.claimtrail.search.list;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.query.Sort;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request, validated one by one as they are read. Blank values count as absent. Each method
 * throws a 400 problem that names the parameter if its value is invalid, or if a parameter that takes one value occurs
 * twice.
 */
public final class QueryValues {

    /** Maximum length of a value, in UTF-16 units. */
    private static final int MAX_LENGTH = 1000;
    /** Maximum length of a cursor. */
    private static final int MAX_CURSOR_LENGTH = 20_000;
    /** Maximum number of values of one parameter. */
    private static final int MAX_VALUES = 50;
    /** Items per page if the request does not say. */
    private static final int DEFAULT_LIMIT = 20;
    /** Maximum number of items per page. */
    private static final int MAX_LIMIT = 100;
    /** The character that the URL decoder writes for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("+10000-01-01T00:00:00Z");

    private final Map<String, List<String>> values;

    /**
     * Takes the values of a request.
     *
     * @param values by parameter name, decoded
     * @param allowed the names of all parameters that the request may contain
     */
    public QueryValues(Map<String, List<String>> values, Set<String> allowed) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!allowed.contains(name)) {
                throw invalid(name, "is not a parameter here; known are " + sorted(allowed.stream()));
            }
        }
    }

    public @Nullable String text(String name) {
        return single(name, MAX_LENGTH);
    }

    public List<String> texts(String name) {
        List<String> all = values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (all.size() > MAX_VALUES) {
            throw invalid(name, "at most " + MAX_VALUES + " values");
        }
        all.forEach(value -> checkText(name, value, MAX_LENGTH));
        return all;
    }

    /**
     * The constants of an enum that the parameter names.
     *
     * @param toName the name of a constant in the query
     */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type, Function<E, String> toName) {
        return choices(name, texts(name), type, toName);
    }

    /** {@link #choices}, where a value may also contain several names with commas between them. */
    public <E extends Enum<E>> List<E> listedChoices(String name, Class<E> type, Function<E, String> toName) {
        List<String> names = texts(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)).map(String::strip))
                .toList();
        return choices(name, names, type, toName);
    }

    private static <E extends Enum<E>> List<E> choices(
            String name, List<String> values, Class<E> type, Function<E, String> toName) {
        List<E> chosen = new ArrayList<>();
        for (String value : values) {
            chosen.add(Stream.of(type.getEnumConstants())
                    .filter(constant -> toName.apply(constant).equals(value))
                    .findFirst()
                    .orElseThrow(() ->
                            notOneOf(name, Stream.of(type.getEnumConstants()).map(toName))));
        }
        return chosen;
    }

    /** Whether the parameter is set, where {@code value} is its only possible value. */
    public boolean isSet(String name, String value) {
        List<String> all = texts(name);
        if (!all.stream().allMatch(value::equals)) {
            throw notOneOf(name, Stream.of(value));
        }
        return !all.isEmpty();
    }

    public @Nullable Boolean yesOrNo(String name) {
        @Nullable String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw notOneOf(name, Stream.of("true", "false"));
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    public @Nullable String cursor() {
        return cursor("cursor");
    }

    public @Nullable String cursor(String name) {
        return single(name, MAX_CURSOR_LENGTH);
    }

    /** The number of items per page, by the parameter {@code limit}. */
    public int limit() {
        return limit(DEFAULT_LIMIT);
    }

    public int limit(int byDefault) {
        return limit(byDefault, MAX_LIMIT);
    }

    /**
     * The maximum number of items of an export, by the parameter {@code limit}; it has no pages, so a cursor is
     * refused.
     */
    public int exportLimit() {
        if (cursor() != null) {
            throw invalid("cursor", "is for pages; this format contains all items");
        }
        return limit(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private int limit(int byDefault, int max) {
        @Nullable Integer limit = number("limit", 1, max);
        return limit == null ? byDefault : limit;
    }

    public @Nullable Integer number(String name, int min, int max) {
        @Nullable String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one answer for every invalid number.
        }
        throw invalid(name, "is a number from " + min + " to " + max);
    }

    /** A number from 0 to 1. */
    public @Nullable Double share(String name) {
        @Nullable String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one answer for every invalid number.
        }
        throw invalid(name, "is a number from 0 to 1");
    }

    public Sort sort() {
        text("sort");
        return choices("sort", Sort.class, Sort::parameter).stream().findFirst().orElse(Sort.RELEVANCE);
    }

    /** The first instant of the parameter {@code from}. */
    public @Nullable Instant from() {
        return instant("from", false);
    }

    /**
     * The first instant after the parameter {@code to}: a date includes the whole day, an instant is included itself.
     */
    public @Nullable Instant until() {
        @Nullable Instant until = instant("to", true);
        @Nullable Instant from = from();
        if (until != null && from != null && !from.isBefore(until)) {
            throw invalid("to", "lies before from");
        }
        return until;
    }

    private @Nullable Instant instant(String name, boolean after) {
        @Nullable String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(after ? 1 : 0)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant().plusMillis(after ? 1 : 0);
            if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
                throw invalid(name, "is not within the years 1 to 9999");
            }
            return instant;
        } catch (DateTimeException e) {
            throw invalid(name, "is an ISO 8601 date, or date and time with offset, such as 2021-02-23");
        }
    }

    private @Nullable String single(String name, int maxLength) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw invalid(name, "may stand once only");
        }
        String value = all.isEmpty() ? "" : all.getFirst().strip();
        checkText(name, value, maxLength);
        return value.isEmpty() ? null : value;
    }

    private static void checkText(String name, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw invalid(name, "at most " + maxLength + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw invalid(name, "contains the character NUL");
        }
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw invalid(name, "is not UTF-8");
        }
    }

    private static HttpProblem notOneOf(String name, Stream<String> allowed) {
        return invalid(name, "is one of " + sorted(allowed));
    }

    private static String sorted(Stream<String> names) {
        return String.join(", ", names.sorted().toList());
    }

    private static HttpProblem invalid(String parameter, String detail) {
        return Problems.invalidParameter(parameter, detail);
    }
}
