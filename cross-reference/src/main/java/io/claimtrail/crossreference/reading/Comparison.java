package io.claimtrail.crossreference.reading;

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

/** Two readings side by side. */
public record Comparison(Reading one, Reading other) {

    /** Two phrases of one kind that can't both hold. */
    public record Difference(String from, String to, String reason) {}

    /** Share of the shorter topic's words that the other has too; 0 where either has none. */
    public double overlap() {
        return shorter() == 0 ? 0 : (double) shared().size() / shorter();
    }

    /** How many words the shorter topic has. */
    public int shorter() {
        return Math.min(one.topic().size(), other.topic().size());
    }

    /** Whether only one name stands in the other's place, and nothing else differs. */
    public boolean isOfOneName() {
        return name().isPresent()
                && own(one, other).size() == 1
                && own(other, one).size() == 1;
    }

    /** Words of the topic that both have. */
    public Set<String> shared() {
        Set<String> shared = new HashSet<>(one.topic().keySet());
        shared.retainAll(other.topic().keySet());
        return shared;
    }

    /** How many numbers and times are the same in both. */
    public int agreements() {
        long quantities = one.quantities().stream()
                .filter(mine -> other.quantities().stream()
                        .anyMatch(theirs -> mine.isOfOneKind(theirs) && mine.agreesWith(theirs)))
                .count();
        long dates = one.dates().stream()
                .filter(mine -> other.dates().stream().anyMatch(mine::agreesWith))
                .count();
        return (int) (quantities + dates);
    }

    /** Whether both have a time, or numbers of one kind. */
    public boolean shareASlot() {
        boolean times = !one.dates().isEmpty() && !other.dates().isEmpty();
        return times
                || one.quantities().stream()
                        .anyMatch(mine -> other.quantities().stream().anyMatch(mine::isOfOneKind));
    }

    /** Whether both have numbers. */
    public boolean bothCount() {
        return !one.quantities().isEmpty() && !other.quantities().isEmpty();
    }

    /** How alike the wordings are: shared pairs of words among all, 0 to 1. */
    public double likeness() {
        int both = pairsInBoth();
        int all = one.pairs().size() + other.pairs().size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** Share of the shorter wording's pairs of words that the longer has too. */
    public double containment() {
        int shorter = Math.min(one.pairs().size(), other.pairs().size());
        return shorter == 0 ? 0 : (double) pairsInBoth() / shorter;
    }

    private int pairsInBoth() {
        return (int) one.pairs().stream().filter(other.pairs()::contains).count();
    }

    /** A word that one denies and the other doesn't. */
    public Optional<Difference> denial() {
        return shared().stream()
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

    /** Whether each tells something that the other doesn't; the words of {@code opposite} count as one. */
    public boolean bothTellMore(Optional<Difference> opposite) {
        Set<String> mine = own(one, other).values().stream().collect(Collectors.toCollection(HashSet::new));
        Set<String> theirs = own(other, one).values().stream().collect(Collectors.toCollection(HashSet::new));
        opposite.ifPresent(words -> {
            mine.remove(words.from());
            theirs.remove(words.to());
        });
        return !mine.isEmpty() && !theirs.isEmpty();
    }

    /** Whether each names something that the other doesn't, one of them by a name: they may be about two things. */
    public boolean mayBeOfTwoThings() {
        Set<String> mine = own(one, other).keySet();
        Set<String> theirs = own(other, one).keySet();
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && (mine.stream().anyMatch(one.names()::contains)
                        || theirs.stream().anyMatch(other.names()::contains));
    }

    /** Whether numbers of one thing differ, even where both can be true: "more than 300" and "340". */
    public boolean countsDifferently() {
        return one.quantities().stream().anyMatch(mine -> {
            List<Quantity> ofOneKind =
                    other.quantities().stream().filter(mine::isOfOneKind).toList();
            return !ofOneKind.isEmpty() && ofOneKind.stream().noneMatch(mine::equalsNearly);
        });
    }

    /** Whether one leaves open what the other says for certain. */
    public boolean differsInFirmness() {
        return one.hedges().isEmpty() != other.hedges().isEmpty();
    }

    /** A number of one thing that is another number in the other; empty where all agree or it can't be told. */
    public Optional<Difference> number() {
        return different(one.quantities(), other.quantities(), Quantity::isOfOneKind, Quantity::agreesWith)
                .map(pair -> new Difference(
                        pair.getFirst().phrase(),
                        pair.getLast().phrase(),
                        "“" + pair.getFirst().phrase() + "” and “"
                                + pair.getLast().phrase() + "” count the same and differ"));
    }

    /** A time that is another time in the other. */
    public Optional<Difference> date() {
        return different(one.dates(), other.dates(), (a, b) -> true, DateMention::agreesWith)
                .map(pair -> new Difference(
                        pair.getFirst().phrase(),
                        pair.getLast().phrase(),
                        "“" + pair.getFirst().phrase() + "” is "
                                + pair.getFirst().meaning() + ", “"
                                + pair.getLast().phrase() + "” is "
                                + pair.getLast().meaning()));
    }

    /** The only two that are left of a kind, once those that agree are set aside; more can't be told apart. */
    private static <T> Optional<List<T>> different(
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

    /** Two words that contradict each other, each in one only. */
    public Optional<Difference> opposite() {
        for (Map.Entry<String, String> mine : own(one, other).entrySet()) {
            for (Map.Entry<String, String> theirs : own(other, one).entrySet()) {
                boolean oneDenied = one.negated().containsKey(mine.getKey())
                        != other.negated().containsKey(theirs.getKey());
                // "will close" and "will not open" agree.
                if (!oneDenied && Topic.areOpposite(mine.getValue(), theirs.getValue())) {
                    return Optional.of(new Difference(
                            mine.getValue(),
                            theirs.getValue(),
                            "“" + mine.getValue() + "” and “" + theirs.getValue() + "” are opposites"));
                }
            }
        }
        return Optional.empty();
    }

    /** Words of the topic that only {@code reading} has. */
    static Map<String, String> own(Reading reading, Reading without) {
        Map<String, String> own = new LinkedHashMap<>(reading.topic());
        own.keySet().removeAll(without.topic().keySet());
        return own;
    }

    /** Names in one place of which each wording has its own: "in Northfield" and "in Southby". */
    public Optional<Difference> name() {
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
