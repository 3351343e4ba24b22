package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** How exactly a speaker's name must be met. Without accents and case in either way. */
public enum NameMatch {
    /** Every word asked for is a word of the name. */
    EXACT,
    /** The same with one typo in each word of four letters or more: a letter wrong, missing, too many, or two swapped. */
    ONE_TYPO;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** Whether {@code speaker} is an id rather than a name. */
    public static boolean isId(String speaker) {
        return ID.matcher(speaker).matches();
    }

    /** The clause for a speaker's id or name: the full name ranks first, then a part of it, then a mere candidate. */
    ObjectNode clause(String speaker) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        if (isId(speaker)) {
            clause.putObject("constant_score")
                    .putObject("filter")
                    .putObject("term")
                    .put("speaker.id", speaker);
            return clause;
        }
        ArrayNode any = clause.putObject("dis_max").putArray("queries");
        ObjectNode full = any.addObject().putObject("constant_score");
        full.put("boost", 100).putObject("filter").putObject("term").put("speaker.name.folded", speaker);
        add(any, "speaker.name", speaker, 10);
        add(any, "speaker.candidates.name", speaker, 1);
        return clause;
    }

    private void add(ArrayNode any, String field, String speaker, int boost) {
        ObjectNode part = any.addObject().putObject("constant_score");
        part.put("boost", boost);
        part.putObject("filter").putObject("match").set(field, match(speaker));
    }

    /** A match of every word of {@code name}. */
    ObjectNode match(String name) {
        ObjectNode match =
                JsonNodeFactory.instance.objectNode().put("query", name).put("operator", "and");
        return this == ONE_TYPO ? match.put("fuzziness", "AUTO:4,100").put("max_expansions", 50) : match;
    }
}
