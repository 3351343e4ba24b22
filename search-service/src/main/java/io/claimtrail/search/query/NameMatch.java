package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How exactly a speaker's name must be met. Without accents and case in either way. */
public enum NameMatch {
    /** Every word asked for is a word of the name. */
    EXACT,
    /** The same with one typo in each word of four letters or more: a letter wrong, missing, too many, or two swapped. */
    ONE_TYPO;

    private static final int ID = 1000;
    private static final int FULL_NAME = 100;
    private static final int SURNAME = 30;
    private static final int PART = 10;
    private static final int MAY_BE_MEANT = 1;

    /**
     * The clause for a speaker's id or name. It ranks by how the name is met, far above what words of the content can
     * weigh: as a whole, as surname, in part, and last where the article leaves open who is meant.
     */
    ObjectNode clause(String speaker) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        ArrayNode any = clause.putObject("dis_max").putArray("queries");
        addFilter(any, ID).putObject("term").put("speaker.id", speaker);
        addKnown(any, FULL_NAME).putObject("term").put("speaker.name.folded", speaker);
        addKnown(any, SURNAME).putObject("match").set("surname", match(speaker));
        addKnown(any, PART).putObject("match").set("speaker.name", match(speaker));
        addKnown(any, PART).putObject("match").set("stated.name", match(speaker));
        addFilter(any, MAY_BE_MEANT).putObject("match").set("speaker.name", match(speaker));
        addFilter(any, MAY_BE_MEANT).putObject("match").set("speaker.candidates.name", match(speaker));
        return clause;
    }

    /** A match of every word of {@code name}. */
    ObjectNode match(String name) {
        ObjectNode match =
                JsonNodeFactory.instance.objectNode().put("query", name).put("operator", "and");
        return this == ONE_TYPO ? match.put("fuzziness", "AUTO:4,100").put("max_expansions", 50) : match;
    }

    private static ObjectNode addFilter(ArrayNode any, int weight) {
        return any.addObject().putObject("constant_score").put("boost", weight).putObject("filter");
    }

    /** A place for a clause that holds only where the article tells who speaks. */
    private static ObjectNode addKnown(ArrayNode any, int weight) {
        ObjectNode bool = addFilter(any, weight).putObject("bool");
        bool.putObject("must_not").putObject("term").put("speaker.status", "ambiguous");
        return bool.putObject("must");
    }
}
