package io.claimtrail.search.match;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is weighed when a candidate is judged. */
enum Feature {
    WORDS,
    /** Compared with the candidate whose words fit best. */
    WORDS_SHARE,
    CLAIM_WORDS,
    TITLE_WORDS,
    CLAIM_MEANING,
    TITLE_MEANING,
    NEARER_MEANING,
    /** How much of the claim's topic the post has too. */
    CLAIM_SHARE,
    TITLE_SHARE,
    /** How much of the post's topic claim and title have too. */
    POST_SHARE,
    NAMES_SHARE,
    NUMBERS_MET,
    NUMBERS_MISSED,
    /** Pairs of words that stand side by side in both. */
    PAIRS,
    CLAIM_LENGTH,
    POST_LENGTH;

    /**
     * All values, by name.
     *
     * @param best score of the candidate whose words fit best
     */
    static Map<String, Double> all(Post post, Candidate candidate, double best) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Feature feature : values()) {
            values.put(feature.label(), feature.of(post, candidate, best));
        }
        return values;
    }

    private double of(Post post, Candidate candidate, double best) {
        ParsedClaim claim = candidate.claim();
        ParsedClaim title = candidate.title();
        ParsedClaim read = post.reading();
        return switch (this) {
            case WORDS -> candidate.scores().words();
            case WORDS_SHARE -> best == 0 ? 0 : candidate.scores().words() / best;
            case CLAIM_WORDS -> candidate.scores().claimWords();
            case TITLE_WORDS -> candidate.scores().titleWords();
            case CLAIM_MEANING -> candidate.scores().claimMeaning();
            case TITLE_MEANING -> candidate.scores().titleMeaning();
            case NEARER_MEANING -> candidate.scores().meaning();
            case CLAIM_SHARE -> share(topic(claim), topic(read));
            case TITLE_SHARE -> share(topic(title), topic(read));
            case POST_SHARE -> share(topic(read), topic(claim, title));
            case NAMES_SHARE -> share(claim.names(), topic(read));
            case NUMBERS_MET -> numbersMet(post, candidate);
            case NUMBERS_MISSED -> candidate.numbers().size() - numbersMet(post, candidate);
            case PAIRS -> Math.max(share(pairs(claim), pairs(read)), share(pairs(title), pairs(read)));
            case CLAIM_LENGTH -> length(claim);
            case POST_LENGTH -> length(read);
        };
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double share(Set<String> part, Set<String> whole) {
        return part.isEmpty()
                ? 0
                : (double) part.stream().filter(whole::contains).count() / part.size();
    }

    private static Set<String> topic(ParsedClaim... readings) {
        Set<String> stems = new HashSet<>();
        for (ParsedClaim reading : readings) {
            stems.addAll(reading.topic().keySet());
        }
        return stems;
    }

    private static Set<String> pairs(ParsedClaim reading) {
        return reading.runs(2);
    }

    private static double numbersMet(Post post, Candidate candidate) {
        return candidate.numbers().stream().filter(post.numbers()::contains).count();
    }

    private static double length(ParsedClaim reading) {
        return Math.log(1.0 + reading.words().size());
    }
}
