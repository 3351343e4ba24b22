package io.claimtrail.search.page.results;

import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.query.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search as the address of its page has it. Unknown parameters are ignored, since other sites add their own to links.
 *
 * @param address of the page, without the place in the list
 * @param cursor the place in the list; empty for its beginning
 */
record ResultsQuery(Address address, String cursor) {

    static final String PATH = "/search";
    static final String WORDS = "q";
    static final String SPEAKER = "speaker";
    static final String VIEW = "view";
    static final String SORT = "sort";
    static final String CLAIMS_VIEW = "claims";

    /** Parameters that choose what is found; those of the API have the same names. */
    static final List<String> FILTERS = List.of(
            SPEAKER,
            "speakerKind",
            "role",
            "addressee",
            "stance",
            "type",
            "publisher",
            "article",
            "from",
            "to",
            "reviewed");

    private static final String CURSOR = "cursor";

    /** The search in these parameters of the page, decoded. */
    static ResultsQuery of(Map<String, List<String>> parameters) {
        Address address = Address.of(PATH);
        for (String name : Stream.concat(Stream.of(WORDS), Stream.concat(FILTERS.stream(), Stream.of(SORT, VIEW)))
                .toList()) {
            List<String> values = parameters.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            address = address.with(name, values);
        }
        return new ResultsQuery(address, first(parameters.getOrDefault(CURSOR, List.of())));
    }

    SearchBox box() {
        return SearchBox.parse(first(address.values(WORDS)));
    }

    /** The content of the search box. */
    String typed() {
        return first(address.values(WORDS));
    }

    String value(String name) {
        return first(address.values(name));
    }

    /** The speaker that is searched for: an id or a name; empty if any. */
    String speaker() {
        String chosen = value(SPEAKER);
        return chosen.isEmpty() ? box().speaker() : chosen;
    }

    /** Whether each statement is one row, however many articles report it. */
    boolean byStatement() {
        return !value(VIEW).equals(CLAIMS_VIEW);
    }

    String sort() {
        String chosen = value(SORT);
        boolean ranked = !typed().isEmpty();
        return chosen.isEmpty() ? (ranked ? "relevance" : "newest") : chosen;
    }

    /** The parameters of {@code GET /v1/claims} that find the same, at the same place. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(found());
        parameters.put(SORT, List.of(sort()));
        if (!cursor.isEmpty()) {
            parameters.put(CURSOR, List.of(cursor));
        }
        return parameters;
    }

    /** {@link #parameters} with all facets. */
    Map<String, List<String>> countedParameters() {
        Map<String, List<String>> parameters = parameters();
        parameters.put("facets", Stream.of(Facet.values()).map(Facet::jsonName).toList());
        return parameters;
    }

    /** The address of the list in the API, without the place in it. */
    Address api() {
        return new Address("/v1/claims", found()).with(SORT, sort());
    }

    private Map<String, List<String>> found() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        SearchBox box = box();
        if (!box.words().isEmpty()) {
            parameters.put(WORDS, List.of(box.words()));
        }
        FILTERS.forEach(name -> {
            List<String> values = address.values(name);
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
        });
        if (!speaker().isEmpty()) {
            parameters.put(SPEAKER, List.of(speaker()));
        }
        if (byStatement()) {
            parameters.put("group", List.of("statement"));
        }
        return parameters;
    }

    /** The search without one of its conditions; empty where it does not have it. */
    Optional<ResultsQuery> without(String name, String value) {
        if (name.equals(SPEAKER) && value(SPEAKER).isEmpty()) {
            return box().speaker().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ResultsQuery(address.with(WORDS, words(box().words())), ""));
        }
        if (name.equals(WORDS)) {
            String speaker = box().speaker();
            return Optional.of(new ResultsQuery(
                    address.with(WORDS, words(speaker.isEmpty() ? "" : "by:\"" + speaker + "\"")), ""));
        }
        return Optional.of(new ResultsQuery(address.removing(name, value), ""));
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : Objects.requireNonNull(values.getFirst());
    }
}
