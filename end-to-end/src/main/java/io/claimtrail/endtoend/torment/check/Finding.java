package io.claimtrail.endtoend.torment.check;

/**
 * Something that search says and should not, or should say and does not.
 *
 * @param article its id
 * @param what for people
 */
public record Finding(Kind kind, String article, String what) {

    public enum Kind {
        /** An acknowledged article, or a claim of it, is not there. */
        LOST,
        /** An article or a claim is there more than once. */
        DOUBLE,
        /** Something is there that was corrected, withdrawn, or never posted. */
        STALE,
        /** A claim and its article are not of one version. */
        MIXED
    }

    @Override
    public String toString() {
        return kind + " " + article + ": " + what;
    }
}
