package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the clauses of one boolean query. A null value adds no clause. */
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

    /**
     * Adds words as people type them: all must occur; {@code "phrases"} and {@code -not} are understood, all other
     * signs are ordinary text.
     */
    void words(@Nullable String words, String... fields) {
        if (words != null) {
            ObjectNode search = must.addObject().putObject("simple_query_string");
            search.put("query", words).put("default_operator", "and").put("flags", "PHRASE|NOT|WHITESPACE");
            ArrayNode names = search.putArray("fields");
            for (String field : fields) {
                names.add(field);
            }
        }
    }

    /** Adds the condition that all words of {@code text} occur in one of {@code fields}. */
    void allWords(@Nullable String text, String... fields) {
        if (text != null) {
            ArrayNode any = filter.addObject().putObject("dis_max").putArray("queries");
            for (String field : fields) {
                any.addObject().putObject("match").set(field, SpeakerNameMatch.EXACT.match(text));
            }
        }
    }

    void oneOf(String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode terms = filter.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        }
    }

    /** Adds the condition that {@code field} does not have {@code value}; it may have none. */
    void not(String field, String value) {
        filter.addObject()
                .putObject("bool")
                .putArray("must_not")
                .addObject()
                .putObject("term")
                .put(field, value);
    }

    /** Adds the condition that {@code field} has a value, or that it has none. */
    void having(String field, boolean value) {
        ObjectNode exists = JsonNodeFactory.instance.objectNode();
        exists.putObject("exists").put("field", field);
        if (value) {
            filter.add(exists);
        } else {
            filter.addObject().putObject("bool").putArray("must_not").add(exists);
        }
    }

    void atLeast(String field, double value) {
        filter.addObject().putObject("range").putObject(field).put("gte", value);
    }

    void between(String field, @Nullable Instant from, @Nullable Instant until) {
        if (from != null || until != null) {
            ObjectNode range = filter.addObject().putObject("range").putObject(field);
            if (from != null) {
                range.put("gte", from.toString());
            }
            if (until != null) {
                range.put("lt", until.toString());
            }
        }
    }
}
