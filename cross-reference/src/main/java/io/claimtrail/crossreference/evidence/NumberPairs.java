package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.evidence.NumberAlignment.Pair;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.Optional;

/** Names the numbers of two claims that measure the same and differ. */
public final class NumberPairs {

    private NumberPairs() {}

    /** The two numbers that most likely measure the same, among those that differ. */
    public static Optional<Difference> difference(ParsedClaim earlier, ParsedClaim later) {
        return NumberAlignment.of(earlier.quantities(), later.quantities()).pairs().stream()
                .filter(pair -> !pair.agrees())
                .findFirst()
                .map(NumberPairs::describe);
    }

    private static Difference describe(Pair pair) {
        return new Difference(
                pair.one().phrase(),
                pair.other().phrase(),
                "“" + pair.one().phrase() + "” and “" + pair.other().phrase() + "” measure the same and differ");
    }
}
