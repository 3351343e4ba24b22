package io.claimtrail.endtoend.chaos.check;

/**
 * One inconsistency between search and what was acknowledged.
 *
 * @param article id of the article
 * @param what description for people
 */
public record Finding(Kind kind, String article, String what) {

    public enum Kind {
        /** An acknowledged article, or one of its claims, is missing. */
        LOST,
        /** An article or a claim is present more than once. */
        DOUBLE,
        /** A version is present that was corrected, withdrawn or never posted. */
        STALE,
        /** A claim and its article are of different versions. */
        MIXED
    }

    @Override
    public String toString() {
        return kind + " " + article + ": " + what;
    }
}
