package io.claimtrail.search.match.ranking;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The features of a candidate that the regressions weigh. */
enum Feature {
    WORDS,
    /** The score of the words as a share of the highest one among the candidates. */
    WORDS_SHARE,
    CLAIM_WORDS,
    TITLE_WORDS,
    CLAIM_MEANING,
    TITLE_MEANING,
    NEARER_MEANING,
    /** The share of the claim's topic that the text has too. */
    CLAIM_SHARE,
    TITLE_SHARE,
    /** The share of the text's topic that claim and title have too. */
    POST_SHARE,
    NAMES_SHARE,
    NUMBERS_MET,
    NUMBERS_MISSED,
    /** The share of pairs of neighbouring words that both have. */
    PAIRS,
    CLAIM_LENGTH,
    POST_LENGTH;

    /**
     * The values of all features of a candidate, by name.
     *
     * @param best highest score of words among the candidates
     */
    static Map<String, Double> all(QueryText text, Candidate candidate, double best) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Feature feature : values()) {
            values.put(feature.label(), feature.of(text, candidate, best));
        }
        return values;
    }

    private double of(QueryText text, Candidate candidate, double best) {
        ParsedClaim claim = candidate.claim();
        ParsedClaim title = candidate.title();
        ParsedClaim read = text.parsed();
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
            case NUMBERS_MET -> numbersMet(text, candidate);
            case NUMBERS_MISSED -> candidate.numbers().size() - numbersMet(text, candidate);
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
        for (ParsedClaim parsed : readings) {
            stems.addAll(parsed.topic().keySet());
        }
        return stems;
    }

    private static Set<String> pairs(ParsedClaim parsed) {
        return parsed.runs(2);
    }

    private static double numbersMet(QueryText text, Candidate candidate) {
        return candidate.numbers().stream().filter(text.numbers()::contains).count();
    }

    private static double length(ParsedClaim parsed) {
        return Math.log(1.0 + parsed.words().size());
    }
}
