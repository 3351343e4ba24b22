package io.claimtrail.search.api;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.query.Sort;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** The parameters of one request. What is unknown, doubled or out of range is refused by name. */
final class Parameters {

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_CURSOR = 20_000;
    private static final int MAX_VALUES = 50;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Set<String> SORTS = Set.of("relevance", "newest", "oldest");
    /** What stands for bytes that could not be decoded. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private final MultivaluedMap<String, String> values;

    /** The query of {@code uri}, where only {@code known} parameters may stand. */
    Parameters(UriInfo uri, Set<String> known) {
        values = uri.getQueryParameters();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw invalid(
                        name,
                        "is not a parameter here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    Optional<String> text(String name) {
        return one(name, MAX_LENGTH);
    }

    List<String> texts(String name) {
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

    List<String> choices(String name, Set<String> allowed) {
        List<String> all = texts(name);
        for (String value : all) {
            if (!allowed.contains(value)) {
                throw invalid(
                        name,
                        "is one of "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
        return all;
    }

    Optional<String> cursor() {
        return cursor("cursor");
    }

    Optional<String> cursor(String name) {
        return one(name, MAX_CURSOR);
    }

    int limit() {
        return limit(DEFAULT_LIMIT);
    }

    int limit(int byDefault) {
        return limit(byDefault, MAX_LIMIT);
    }

    /** How many an export may hold: all, unless it is said. It has no pages, so a cursor leads nowhere. */
    int exportLimit() {
        if (cursor().isPresent()) {
            throw invalid("cursor", "is for pages; this format holds all there is");
        }
        return limit(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private int limit(int byDefault, int most) {
        return number("limit", 1, most).orElse(byDefault);
    }

    OptionalInt number(String name, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one answer for every bad number.
        }
        throw invalid(name, "is a number from " + least + " to " + most);
    }

    Sort sort() {
        text("sort");
        return choices("sort", SORTS).stream()
                .findFirst()
                .map(chosen -> Sort.valueOf(chosen.toUpperCase(Locale.ROOT)))
                .orElse(Sort.RELEVANCE);
    }

    Optional<Boolean> yesOrNo(String name) {
        text(name);
        return choices(name, Set.of("true", "false")).stream().findFirst().map(Boolean::valueOf);
    }

    /** A share from 0 to 1. */
    OptionalDouble share(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double share = Double.parseDouble(text.get());
            if (share >= 0 && share <= 1) {
                return OptionalDouble.of(share);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one answer for every bad share.
        }
        throw invalid(name, "is a number from 0 to 1");
    }

    /** The first moment of {@code from}. */
    Optional<Instant> from() {
        return text("from").map(text -> moment("from", text, false));
    }

    /** The moment after {@code to}: a day counts to its end, a moment is included. */
    Optional<Instant> until() {
        Optional<Instant> until = text("to").map(text -> moment("to", text, true));
        Optional<Instant> from = from();
        if (until.isPresent() && from.isPresent() && !from.get().isBefore(until.get())) {
            throw invalid("to", "lies before from");
        }
        return until;
    }

    private static Instant moment(String name, String text, boolean after) {
        try {
            Instant moment = text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(after ? 1 : 0)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant().plusMillis(after ? 1 : 0);
            if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                throw invalid(name, "is not within the years 1 to 9999");
            }
            return moment;
        } catch (DateTimeException e) {
            throw invalid(name, "is an ISO 8601 date, or date and time with offset, such as 2021-02-23");
        }
    }

    private Optional<String> one(String name, int maxLength) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw invalid(name, "may stand once only");
        }
        Optional<String> value = all.stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
        value.ifPresent(text -> checkText(name, text, maxLength));
        return value;
    }

    private static void checkText(String name, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw invalid(name, "at most " + maxLength + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw invalid(name, "holds the character NUL");
        }
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw invalid(name, "is not UTF-8");
        }
    }

    private static HttpProblem invalid(String parameter, String detail) {
        return Problems.invalidParameter(parameter, detail);
    }
}
