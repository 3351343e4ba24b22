package io.claimtrail.search.index;

import java.util.Locale;

/**
 * One complete set of indices, all built from the same replay, and their names.
 *
 * @param prefix prefix of this installation's index names
 * @param number 1 or more
 */
public record Generation(String prefix, int number) {

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("no generation " + number);
        }
    }

    /** The name of one of the indices. */
    public String index(Index index) {
        return prefix + index.baseName() + "-" + suffix();
    }

    /** The alias for writing to one of the indices. */
    public String writer(Index index) {
        return index(index) + "-writer";
    }

    /** The number in six digits, for the names of the indices and of the consumer group that fills them. */
    public String suffix() {
        return String.format(Locale.ROOT, "%06d", number);
    }

    Generation next() {
        return new Generation(prefix, number + 1);
    }

    /** The alias for searches in the live generation. */
    static String readAlias(String prefix, Index index) {
        return prefix + index.baseName();
    }

    /** The alias that marks the live generation. */
    static String liveAlias(String prefix, Index index) {
        return prefix + index.baseName() + "-write";
    }

    /** The generation of the index with this name. */
    static Generation of(String prefix, String indexName) {
        return new Generation(prefix, Integer.parseInt(indexName.substring(indexName.lastIndexOf('-') + 1)));
    }
}
