package io.claimtrail.crossreference.statement;

import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocking keys of claims. Two claims that are one statement share at least one key: claims of one speaker on one topic share
 * a topic stem, near copies share a fingerprint.
 */
public final class StatementKeys {

    /** Consecutive words that one fingerprint covers. */
    private static final int FINGERPRINT_WORDS = 3;

    /** Fingerprints per claim: the smallest digests, as in min-hashing. */
    private static final int FINGERPRINTS = 4;

    private StatementKeys() {}

    /** Stems of the topic. They identify candidates only together with the speaker. */
    public static Set<String> topicStems(ParsedClaim claim) {
        return claim.topic().keySet();
    }

    /**
     * Whether two claims of one speaker share enough topic words to be one statement. {@link StatementJudge} never joins a
     * pair for which this is false.
     *
     * @param shared number of topic words that both have
     * @param shorter number of words in the shorter topic
     */
    public static boolean mayBeSameStatement(int shared, int shorter) {
        return shared > 0 && shared >= StatementJudge.MIN_TOPIC_OVERLAP * shorter;
    }

    /** Digests of which near copies share at least one, independent of the speaker. */
    public static Set<String> copyFingerprints(ParsedClaim claim) {
        return claim.runs(FINGERPRINT_WORDS).stream()
                .map(ContentId::of)
                .sorted()
                .limit(FINGERPRINTS)
                .collect(Collectors.toUnmodifiableSet());
    }
}
