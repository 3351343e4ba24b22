package io.claimtrail.search.related;

/**
 * Whether the speaker of a claim said something different.
 *
 * @param before in an earlier claim
 * @param after in a later claim
 */
public record ChangesAround(boolean before, boolean after) {

    public static final ChangesAround NONE = new ChangesAround(false, false);
}
