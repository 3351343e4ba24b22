package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.parsing.ParsedClaim.ContentWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Describes in words what two claims have in common and where they differ, so that a reader can check a verdict. */
public final class CommonGround {

    /** Wording similarity from which on two claims have nearly the same words. */
    private static final double NEARLY_SAME = 0.5;

    /** Wording containment from which on one claim quotes a part of the other. */
    private static final double PART = 0.7;

    private static final int MIN_PART_WORDS = 4;

    /** Words that a description lists at most. */
    private static final int SHOWN = 6;

    private CommonGround() {}

    /** The reason why two claims say the same. */
    public static String describe(Comparison comparison) {
        double similarity = comparison.wordingSimilarity();
        int words = Math.min(
                comparison.one().words().size(), comparison.other().words().size());
        if (similarity == 1) {
            return "the same words";
        }
        if (similarity >= NEARLY_SAME) {
            return "nearly the same words";
        }
        if (comparison.wordingContainment() >= PART && words >= MIN_PART_WORDS) {
            return "one quotes a part of the other";
        }
        String near = String.join(", ", nearWords(comparison.one(), comparison.other()));
        return near.isEmpty() ? "the same in other words" : "the same in other words: " + near;
    }

    /** The reason why two claims do not say the same. */
    public static String describeDifference(Comparison comparison) {
        return comparison
                .numberDifference()
                .or(comparison::dateDifference)
                .or(comparison::oppositeWords)
                .or(comparison::negationDifference)
                .map(Difference::reason)
                .orElse(
                        comparison.quantitiesDiffer()
                                ? "another number of the same"
                                : "what they say differs too much");
    }

    /** Words that both have, and pairs of words that are near in meaning. */
    private static Set<String> nearWords(ParsedClaim one, ParsedClaim other) {
        Set<String> near = new LinkedHashSet<>();
        for (ContentWord word : one.content()) {
            double best = Alignment.MIN_NEARNESS;
            String found = null;
            for (ContentWord another : other.content()) {
                double nearness = Alignment.nearness(word, another);
                if (nearness > best) {
                    best = nearness;
                    found = another.word();
                }
            }
            if (found != null && near.size() < SHOWN) {
                near.add(found.equals(word.word()) ? found : word.word() + " ~ " + found);
            }
        }
        return near;
    }

    /** The words of {@code claim} from the first to the last that {@code other} lacks; its whole text if there are none. */
    public static String ownWords(ParsedClaim claim, ParsedClaim other) {
        List<ContentWord> rest =
                new ArrayList<>(Alignment.of(claim.content(), other.content()).rest());
        if (rest.isEmpty()) {
            return claim.text();
        }
        int from = claim.text().indexOf(rest.getFirst().text());
        int to = claim.text().lastIndexOf(rest.getLast().text());
        return from < 0 || to < from
                ? claim.text()
                : claim.text().substring(from, to + rest.getLast().text().length());
    }
}
