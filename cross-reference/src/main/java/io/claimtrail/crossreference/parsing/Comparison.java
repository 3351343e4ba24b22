package io.claimtrail.crossreference.parsing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two parsed claims: shared topic words, similarity of wording, and the differences that contradict each other.
 * Differences are reported only if they are unambiguous.
 */
public record Comparison(ParsedClaim one, ParsedClaim other) {

    /** Two phrases of the same kind that can't both be true, with the reason as a sentence for the reader. */
    public record Difference(String from, String to, String reason) {}

    /** Fraction of the shorter topic's words that the other topic contains; 0 if either is empty. */
    public double topicOverlap() {
        return shorterTopicSize() == 0 ? 0 : (double) sharedTopic().size() / shorterTopicSize();
    }

    /** Number of words in the shorter topic. */
    public int shorterTopicSize() {
        return Math.min(one.topic().size(), other.topic().size());
    }

    /** Whether the topics differ in one name only. */
    public boolean differsOnlyInOneName() {
        return nameDifference().isPresent()
                && topicOnlyIn(one, other).size() == 1
                && topicOnlyIn(other, one).size() == 1;
    }

    /** Topic words that both contain. */
    public Set<String> sharedTopic() {
        Set<String> shared = new HashSet<>(one.topic().keySet());
        shared.retainAll(other.topic().keySet());
        return shared;
    }

    /** Number of quantities and dates that agree. */
    public int agreements() {
        long quantities = one.quantities().stream()
                .filter(mine -> other.quantities().stream()
                        .anyMatch(theirs -> mine.isComparableTo(theirs) && mine.agreesWith(theirs)))
                .count();
        long dates = one.dates().stream()
                .filter(mine -> other.dates().stream().anyMatch(mine::agreesWith))
                .count();
        return (int) (quantities + dates);
    }

    /** Whether both contain a date, or both contain comparable quantities. */
    public boolean shareNumberOrDateSlot() {
        boolean bothHaveDates = !one.dates().isEmpty() && !other.dates().isEmpty();
        return bothHaveDates
                || one.quantities().stream()
                        .anyMatch(mine -> other.quantities().stream().anyMatch(mine::isComparableTo));
    }

    /** Whether both contain quantities. */
    public boolean bothHaveQuantities() {
        return !one.quantities().isEmpty() && !other.quantities().isEmpty();
    }

    /** Similarity of the wordings, 0 to 1: shared pairs of words divided by all pairs (Jaccard index). */
    public double wordingSimilarity() {
        int both = pairsInBoth();
        int all = one.pairs().size() + other.pairs().size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** Fraction of the shorter wording's pairs of words that the longer one contains. */
    public double wordingContainment() {
        int fewer = Math.min(one.pairs().size(), other.pairs().size());
        return fewer == 0 ? 0 : (double) pairsInBoth() / fewer;
    }

    private int pairsInBoth() {
        return (int) one.pairs().stream().filter(other.pairs()::contains).count();
    }

    /** A shared topic word that only one claim negates. */
    public Optional<Difference> negationDifference() {
        return sharedTopic().stream()
                .sorted()
                .filter(stem ->
                        one.negated().containsKey(stem) != other.negated().containsKey(stem))
                .findFirst()
                .map(stem -> {
                    String word = one.topic().getOrDefault(stem, stem);
                    String negator =
                            one.negated().getOrDefault(stem, other.negated().getOrDefault(stem, ""));
                    return new Difference(
                            one.text(), other.text(), "“" + negator + "” goes with “" + word + "” in one of them only");
                });
    }

    /** Whether each has topic words that the other lacks. The words of {@code opposite}, if not null, don't count. */
    public boolean eachHasOwnWords(@Nullable Difference opposite) {
        Set<String> mine = topicOnlyIn(one, other).values().stream().collect(Collectors.toCollection(HashSet::new));
        Set<String> theirs = topicOnlyIn(other, one).values().stream().collect(Collectors.toCollection(HashSet::new));
        if (opposite != null) {
            mine.remove(opposite.from());
            theirs.remove(opposite.to());
        }
        return !mine.isEmpty() && !theirs.isEmpty();
    }

    /** Whether each has topic words that the other lacks, at least one of them a name. */
    public boolean mayConcernDifferentThings() {
        Set<String> mine = topicOnlyIn(one, other).keySet();
        Set<String> theirs = topicOnlyIn(other, one).keySet();
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && (mine.stream().anyMatch(one.names()::contains)
                        || theirs.stream().anyMatch(other.names()::contains));
    }

    /** Whether comparable numbers differ, even if both can be true: "more than 300" and "340". */
    public boolean quantitiesDiffer() {
        return one.quantities().stream().anyMatch(mine -> {
            List<Quantity> comparable =
                    other.quantities().stream().filter(mine::isComparableTo).toList();
            return !comparable.isEmpty() && comparable.stream().noneMatch(mine::equalsNearly);
        });
    }

    /** Whether exactly one contains a word of possibility. */
    public boolean differsInCertainty() {
        return one.hedges().isEmpty() != other.hedges().isEmpty();
    }

    /** Two comparable numbers that differ; empty if all agree or the pairing is ambiguous. */
    public Optional<Difference> numberDifference() {
        return onlyDifferentPair(one.quantities(), other.quantities(), Quantity::isComparableTo, Quantity::agreesWith)
                .map(pair -> new Difference(
                        pair.getFirst().phrase(),
                        pair.getLast().phrase(),
                        "“" + pair.getFirst().phrase() + "” and “"
                                + pair.getLast().phrase() + "” count the same and differ"));
    }

    /** Two dates that differ; empty if all agree or the pairing is ambiguous. */
    public Optional<Difference> dateDifference() {
        return onlyDifferentPair(one.dates(), other.dates(), (a, b) -> true, DateMention::agreesWith)
                .map(pair -> new Difference(
                        pair.getFirst().phrase(),
                        pair.getLast().phrase(),
                        "“" + pair.getFirst().phrase() + "” is "
                                + pair.getFirst().meaning() + ", “"
                                + pair.getLast().phrase() + "” is "
                                + pair.getLast().meaning()));
    }

    /** The only comparable pair after removal of all items that agree; empty if there are several pairs. */
    private static <T> Optional<List<T>> onlyDifferentPair(
            List<T> one, List<T> other, BiPredicate<T, T> comparable, BiPredicate<T, T> agree) {
        List<T> mine = new ArrayList<>(one);
        List<T> theirs = new ArrayList<>(other);
        for (T item : one) {
            Optional<T> same = theirs.stream()
                    .filter(another -> comparable.test(item, another) && agree.test(item, another))
                    .findFirst();
            same.ifPresent(another -> {
                mine.remove(item);
                theirs.remove(another);
            });
        }
        List<List<T>> pairs = mine.stream()
                .flatMap(item -> theirs.stream()
                        .filter(another -> comparable.test(item, another))
                        .map(another -> List.of(item, another)))
                .toList();
        return pairs.size() == 1 ? Optional.of(pairs.getFirst()) : Optional.empty();
    }

    /** Two opposite words, each in one claim only. */
    public Optional<Difference> oppositeWords() {
        for (Map.Entry<String, String> mine : topicOnlyIn(one, other).entrySet()) {
            for (Map.Entry<String, String> theirs : topicOnlyIn(other, one).entrySet()) {
                boolean oneNegated = one.negated().containsKey(mine.getKey())
                        != other.negated().containsKey(theirs.getKey());
                // "will close" and "will not open" agree.
                if (!oneNegated && Thesaurus.areOpposite(mine.getValue(), theirs.getValue())) {
                    return Optional.of(new Difference(
                            mine.getValue(),
                            theirs.getValue(),
                            "“" + mine.getValue() + "” and “" + theirs.getValue() + "” are opposites"));
                }
            }
        }
        return Optional.empty();
    }

    /** Topic words of {@code claim} that {@code without} lacks. */
    static Map<String, String> topicOnlyIn(ParsedClaim claim, ParsedClaim without) {
        Map<String, String> own = new LinkedHashMap<>(claim.topic());
        own.keySet().removeAll(without.topic().keySet());
        return own;
    }

    /** The only name that each has and the other lacks: "in Northfield" and "in Southby". */
    public Optional<Difference> nameDifference() {
        Set<String> mine = new HashSet<>(one.names());
        mine.removeAll(other.topic().keySet());
        Set<String> theirs = new HashSet<>(other.names());
        theirs.removeAll(one.topic().keySet());
        if (mine.size() != 1 || theirs.size() != 1) {
            return Optional.empty();
        }
        String from = capital(one.topic().getOrDefault(mine.iterator().next(), ""));
        String to = capital(other.topic().getOrDefault(theirs.iterator().next(), ""));
        return Optional.of(new Difference(from, to, "“" + from + "” stands where “" + to + "” stands later"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
