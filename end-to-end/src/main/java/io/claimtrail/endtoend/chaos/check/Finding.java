package io.claimtrail.endtoend.chaos.check;

/**
 * One inconsistency between what was acknowledged and what search returns or is stored.
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
        MIXED,
        /** Text that was corrected or withdrawn is still stored, or is back, after compaction and a rebuild. */
        REVIVED
    }

    /** The same finding with the time at which it was made, such as "after a rebuild". */
    public Finding at(String time) {
        return new Finding(kind, article, time + ": " + what);
    }

    @Override
    public String toString() {
        return kind + " " + article + ": " + what;
    }
}
