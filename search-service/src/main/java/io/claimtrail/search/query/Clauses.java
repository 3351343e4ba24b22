package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The clauses of one boolean query, as they are put together. */
final class Clauses {

    private final ObjectNode query = JsonNodeFactory.instance.objectNode();
    private final ArrayNode must;
    private final ArrayNode filter;

    Clauses() {
        ObjectNode bool = query.putObject("bool");
        must = bool.putArray("must");
        filter = bool.putArray("filter");
    }

    ObjectNode query() {
        return query;
    }

    void must(ObjectNode clause) {
        must.add(clause);
    }

    /** Words as people type them: all of them, {@code "phrases"}, {@code -not}; every other sign is just a sign. */
    void words(Optional<String> words, String... fields) {
        words.ifPresent(text -> {
            ObjectNode search = must.addObject().putObject("simple_query_string");
            search.put("query", text).put("default_operator", "and").put("flags", "PHRASE|NOT|WHITESPACE");
            ArrayNode names = search.putArray("fields");
            for (String field : fields) {
                names.add(field);
            }
        });
    }

    /** All words of {@code text}, in one of {@code fields}. */
    void allWords(Optional<String> text, String... fields) {
        text.ifPresent(value -> {
            ArrayNode any = filter.addObject().putObject("dis_max").putArray("queries");
            for (String field : fields) {
                any.addObject().putObject("match").set(field, NameMatch.EXACT.match(value));
            }
        });
    }

    void oneOf(String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode terms = filter.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        }
    }

    /** Whether there is anything in {@code field}. */
    void having(String field, boolean anything) {
        ObjectNode exists = JsonNodeFactory.instance.objectNode();
        exists.putObject("exists").put("field", field);
        if (anything) {
            filter.add(exists);
        } else {
            filter.addObject().putObject("bool").putArray("must_not").add(exists);
        }
    }

    void atLeast(String field, double value) {
        filter.addObject().putObject("range").putObject(field).put("gte", value);
    }

    void between(String field, Optional<Instant> from, Optional<Instant> until) {
        if (from.isPresent() || until.isPresent()) {
            ObjectNode range = filter.addObject().putObject("range").putObject(field);
            from.ifPresent(instant -> range.put("gte", instant.toString()));
            until.ifPresent(instant -> range.put("lt", instant.toString()));
        }
    }
}
