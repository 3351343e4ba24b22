package io.claimtrail.crossreference.statement;

import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.crossreference.reading.Reading;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which keys a claim is to be looked for. Two claims that are one statement share one: a speaker's claims on one
 * thing a word of its topic, near copies some of the smallest digests of their runs of words.
 */
public final class StatementKeys {

    private static final int RUN = 3;
    private static final int SMALLEST = 4;

    private StatementKeys() {}

    /** Stems that tell what a claim is about; they only mean something beside its speaker. */
    public static Set<String> topic(Reading reading) {
        return reading.topic().keySet();
    }

    /**
     * Whether two claims by one speaker can be one statement: no pair is judged to be that shares less.
     *
     * @param shared how many words of their topics both have
     * @param shorter how many the shorter topic has
     */
    public static boolean canBeOne(int shared, int shorter) {
        return shared > 0 && shared >= StatementJudge.ONE_TOPIC * shorter;
    }

    /** Digests that near copies share, whoever speaks. */
    public static Set<String> copies(Reading reading) {
        return reading.runs(RUN).stream()
                .map(ContentId::of)
                .sorted()
                .limit(SMALLEST)
                .collect(Collectors.toUnmodifiableSet());
    }
}
