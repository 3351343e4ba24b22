package io.claimtrail.search.page.results;

import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One condition of a search, in words, with the search that does without it.
 *
 * @param parameter its name
 * @param value as the address has it
 * @param label in words
 */
record Condition(String parameter, String value, String label, ResultsQuery without) {

    private static final Map<String, String> PREFIXES = Map.of(
            "role", "role: ",
            "addressee", "said to: ",
            "publisher", "in: ",
            "from", "from ",
            "to", "until ");

    /**
     * The conditions of a search, words first.
     *
     * @param names names of speakers by id
     */
    static List<Condition> of(ResultsQuery query, Map<String, String> names) {
        List<Condition> conditions = new ArrayList<>();
        SearchBox box = query.box();
        if (!box.words().isEmpty()) {
            add(conditions, query, ResultsQuery.WORDS, box.words(), "“" + box.words() + "”");
        }
        if (!query.speaker().isEmpty()) {
            String name = names.getOrDefault(query.speaker(), query.speaker());
            add(conditions, query, ResultsQuery.SPEAKER, query.speaker(), "said by: " + name);
        }
        for (String parameter : ResultsQuery.FILTERS) {
            if (!parameter.equals(ResultsQuery.SPEAKER)) {
                query.address()
                        .values(parameter)
                        .forEach(value -> add(conditions, query, parameter, value, label(parameter, value)));
            }
        }
        return inOneMonth(conditions);
    }

    private static void add(
            List<Condition> conditions, ResultsQuery query, String parameter, String value, String label) {
        query.without(parameter, value)
                .ifPresent(without -> conditions.add(new Condition(parameter, value, label, without)));
    }

    /** A first and a last day that are those of one month are one condition. */
    private static List<Condition> inOneMonth(List<Condition> conditions) {
        List<Condition> dates = conditions.stream().filter(Condition::isDate).toList();
        if (dates.size() != 2) {
            return List.copyOf(conditions);
        }
        try {
            YearMonth month = YearMonth.from(LocalDate.parse(dates.getFirst().value()));
            boolean whole = month.atDay(1).toString().equals(dates.getFirst().value())
                    && month.atEndOfMonth().toString().equals(dates.getLast().value());
            if (!whole) {
                return List.copyOf(conditions);
            }
            List<Condition> merged = new ArrayList<>(conditions);
            merged.removeAll(dates);
            ResultsQuery without =
                    new ResultsQuery(dates.getFirst().without().address().without("from", "to"), "");
            merged.add(new Condition("from", dates.getFirst().value(), Words.month(month), without));
            return List.copyOf(merged);
        } catch (DateTimeException e) {
            return List.copyOf(conditions);
        }
    }

    private boolean isDate() {
        return parameter.equals("from") || parameter.equals("to");
    }

    private static String label(String parameter, String value) {
        return switch (parameter) {
            case "reviewed" -> value.equals("true") ? "fact-checked" : "not fact-checked";
            case "type" -> manner(value);
            case "stance" -> stance(value);
            case "article" -> "in one article";
            case "from", "to" -> PREFIXES.get(parameter) + date(value);
            default -> PREFIXES.getOrDefault(parameter, "") + value;
        };
    }

    /** The name of a type of claim in words; the value itself where it is none. */
    static String manner(String type) {
        for (ClaimType known : ClaimType.values()) {
            if (known.jsonName().equals(type)) {
                return ClaimRow.manner(known);
            }
        }
        return type;
    }

    /** The name of a stance in words; the value itself where it is none. */
    static String stance(String name) {
        for (Stance known : Stance.values()) {
            if (known.jsonName().equals(name)) {
                return ClaimRow.stance(known);
            }
        }
        return name;
    }

    private static String date(String value) {
        try {
            return Words.day(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }
}
