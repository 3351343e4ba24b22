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

    /** Topic words that two claims share if their meanings are not near. */
    private static final int MIN_SHARED_WORDS = 2;

    /** Nearness of meaning that two claims have if they share few words. */
    private static final double MIN_NEARNESS = 0.3;

    private StatementKeys() {}

    /** Stems of the topic. They identify candidates only together with the speaker. */
    public static Set<String> topicStems(ParsedClaim claim) {
        return claim.topic().keySet();
    }

    /**
     * Whether two claims of one speaker may be one statement, or one a change of the other. The judges are not asked about a
     * pair for which this is false.
     *
     * @param shared number of topic words that both have
     * @param nearness of their meanings
     */
    public static boolean mayBeRelated(int shared, double nearness) {
        return shared >= MIN_SHARED_WORDS || nearness >= MIN_NEARNESS;
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
