package io.claimtrail.search.index;

import java.util.Locale;

/**
 * One complete set of indices, all built from the same replay.
 *
 * @param prefix of this installation's indices
 * @param number from 1
 */
public record Generation(String prefix, int number) {

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("no generation " + number);
        }
    }

    /** The name of one of its indices. */
    public String index(Index index) {
        return prefix + index.baseName() + "-" + suffix();
    }

    /** The alias through which one of its indices is written. */
    public String writer(Index index) {
        return index(index) + "-writer";
    }

    /** Six digits, for names of indices and of the consumer group that fills them. */
    public String suffix() {
        return String.format(Locale.ROOT, "%06d", number);
    }

    Generation next() {
        return new Generation(prefix, number + 1);
    }

    static String readAlias(String prefix, Index index) {
        return prefix + index.baseName();
    }

    static String liveAlias(String prefix, Index index) {
        return prefix + index.baseName() + "-write";
    }

    /** The generation that an index' name tells. */
    static Generation of(String prefix, String indexName) {
        return new Generation(prefix, Integer.parseInt(indexName.substring(indexName.lastIndexOf('-') + 1)));
    }
}
