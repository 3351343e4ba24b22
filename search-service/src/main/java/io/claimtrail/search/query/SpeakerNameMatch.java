package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.search.document.ClaimFields;

/** How exactly a speaker's name must match. Both ways ignore accents and case. */
public enum SpeakerNameMatch {
    /** Every word of the search is a word of the name. */
    EXACT,
    /**
     * As {@link #EXACT}, with one typo in each word of four letters or more: a wrong, missing or extra letter, or two
     * swapped.
     */
    ONE_TYPO;

    // Scores of the ways that a name can match. Only the best one counts (dis_max). Their order matters: a claim that
    // may be by such a
    // person (MAY_BE_MEANT) ranks below each that is. Each is at least three times the next, so that the BM25 score of
    // the content's
    // words, which is added, does not outweigh the name. The figures themselves are chosen, not measured.
    private static final int ID = 1000;
    private static final int FULL_NAME = 100;
    private static final int SURNAME = 30;
    private static final int PART = 10;
    private static final int MAY_BE_MEANT = 1;

    /**
     * The clause for a speaker's id or name. Claims rank by how the name matches: by id, as full name, as surname, in
     * part, and last where the article leaves open who is meant. Such a match weighs far more than words of the
     * content.
     */
    ObjectNode clause(String speaker) {
        ObjectNode clause = JsonNodeFactory.instance.objectNode();
        ArrayNode any = clause.putObject("dis_max").putArray("queries");
        addFilter(any, ID).putObject("term").put(ClaimFields.SPEAKER_ID, speaker);
        addKnown(any, FULL_NAME).putObject("term").put(ClaimFields.SPEAKER_NAME_FOLDED, speaker);
        addKnown(any, SURNAME).putObject("match").set(ClaimFields.SURNAME, match(speaker));
        addKnown(any, PART).putObject("match").set(ClaimFields.SPEAKER_NAME, match(speaker));
        addKnown(any, PART).putObject("match").set(ClaimFields.STATED_NAME, match(speaker));
        addFilter(any, MAY_BE_MEANT).putObject("match").set(ClaimFields.SPEAKER_NAME, match(speaker));
        addFilter(any, MAY_BE_MEANT).putObject("match").set(ClaimFields.SPEAKER_CANDIDATES_NAME, match(speaker));
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

    /** Adds a place for a clause that applies only where it is clear who speaks. */
    private static ObjectNode addKnown(ArrayNode any, int weight) {
        ObjectNode bool = addFilter(any, weight).putObject("bool");
        bool.putObject("must_not")
                .putObject("term")
                .put(ClaimFields.SPEAKER_STATUS, SpeakerStatus.AMBIGUOUS.jsonName());
        return bool.putObject("must");
    }
}
