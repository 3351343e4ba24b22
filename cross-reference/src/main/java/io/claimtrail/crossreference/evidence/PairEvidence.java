package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.evidence.NumberAlignment.Pair;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.DateMention;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.parsing.ParsedClaim.ContentWord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All evidence on how two claims relate, by name. The order of the claims is that of their publication. */
public final class PairEvidence {

    private PairEvidence() {}

    /**
     * The evidence on two claims.
     *
     * @param earlierDay day of publication of the earlier claim, which relative dates in it refer to
     * @param vocabulary words that count as evidence if only one claim has them
     */
    public static Map<String, Double> of(
            ParsedClaim earlier, ParsedClaim later, LocalDate earlierDay, LocalDate laterDay, Set<String> vocabulary) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        Comparison comparison = new Comparison(earlier, later);
        addWords(evidence, earlier, later, comparison);
        addNumbers(evidence, earlier, later);
        addDates(evidence, earlier, later, earlierDay, laterDay);
        addStance(evidence, earlier, later, comparison);
        addNames(evidence, earlier, later);
        double days = laterDay.toEpochDay() - earlierDay.toEpochDay();
        evidence.put("days", StrictMath.log1p(days));
        evidence.put("same-day", days == 0 ? 1.0 : 0);
        evidence.put("next-day", days <= 1 ? 1.0 : 0);
        evidence.put("weeks", days > 10 ? 1.0 : 0);
        addVocabulary(evidence, earlier, later, vocabulary);
        return evidence;
    }

    private static void addWords(
            Map<String, Double> evidence, ParsedClaim earlier, ParsedClaim later, Comparison comparison) {
        Alignment forward = Alignment.of(earlier.content(), later.content());
        Alignment backward = Alignment.of(later.content(), earlier.content());
        double meaning = Vectors.cosine(Meaning.vector(earlier), Meaning.vector(later));
        evidence.put("meaning", meaning);
        evidence.put("coverage-low", Math.min(forward.coverage(), backward.coverage()));
        evidence.put("coverage-high", Math.max(forward.coverage(), backward.coverage()));
        evidence.put("topic", comparison.topicOverlap());
        evidence.put("topic-shared", Math.min(6, comparison.sharedTopic().size()) / 6.0);
        evidence.put("wording", comparison.wordingSimilarity());
        evidence.put("wording-part", comparison.wordingContainment());
        evidence.put("copy", comparison.wordingSimilarity() > 0.95 ? 1.0 : 0);
        List<ContentWord> mine = forward.rest();
        List<ContentWord> theirs = backward.rest();
        evidence.put("rest-low", Math.min(mine.size(), theirs.size()) / 4.0);
        evidence.put("rest-high", Math.min(10, Math.max(mine.size(), theirs.size())) / 10.0);
        evidence.put("rest-none", mine.isEmpty() && theirs.isEmpty() ? 1.0 : 0);
        evidence.put("rest-one-side", mine.isEmpty() != theirs.isEmpty() ? 1.0 : 0);
        double nearest = -1;
        for (ContentWord a : mine) {
            for (ContentWord b : theirs) {
                nearest = Math.max(nearest, Alignment.nearness(a, b));
            }
        }
        boolean both = !mine.isEmpty() && !theirs.isEmpty();
        evidence.put("substitute", both ? nearest : 0);
        evidence.put("substituted", both ? 1.0 : 0);
        evidence.put("substituted-alike", both ? meaning : 0);
        evidence.put("rest-place", Math.min(forward.placeOfRest(), backward.placeOfRest()) - 0.5);
        evidence.put("rest-place-later", backward.placeOfRest() - 0.5);
        evidence.put("first", Math.max(forward.first(), backward.first()));
        evidence.put("first-low", Math.min(forward.first(), backward.first()));
        evidence.put("last", Math.max(forward.last(), backward.last()));
        int one = earlier.words().size();
        int other = later.words().size();
        evidence.put("length", StrictMath.log(Math.min(one, other) + 1.0));
        evidence.put("length-ratio", StrictMath.log((other + 2.0) / (one + 2.0)));
        evidence.put("short", Math.min(earlier.content().size(), later.content().size()) <= 1 ? 1.0 : 0);
    }

    private static void addNumbers(Map<String, Double> evidence, ParsedClaim earlier, ParsedClaim later) {
        NumberAlignment numbers = NumberAlignment.of(earlier.quantities(), later.quantities());
        double equal = 0;
        double near = 0;
        double differ = 0;
        double ratio = 0;
        int agreeing = 0;
        int differing = 0;
        for (Pair pair : numbers.pairs()) {
            if (pair.equal()) {
                equal = Math.max(equal, pair.likeness());
                agreeing++;
            } else if (pair.agrees()) {
                near = Math.max(near, pair.likeness());
                agreeing++;
            } else {
                differing++;
                if (pair.likeness() > differ) {
                    differ = pair.likeness();
                    ratio = Math.abs(StrictMath.log(
                            (pair.one().low() + 0.01) / (pair.other().low() + 0.01)));
                }
            }
        }
        evidence.put("numbers-equal", equal);
        evidence.put("numbers-near", near);
        evidence.put("numbers-differ", differ);
        evidence.put("numbers-differ-far", Math.min(3, ratio));
        evidence.put("numbers-differ-little", differing > 0 && ratio < 0.5 ? 1.0 : 0);
        evidence.put("numbers-agreeing", (double) Math.min(3, agreeing));
        evidence.put("numbers-differing", (double) Math.min(3, differing));
        evidence.put("numbers-unpaired", Math.min(4, numbers.unpaired()) / 4.0);
        evidence.put("number-grows", grows(numbers));
        addPresence(
                evidence,
                "numbers",
                !earlier.quantities().isEmpty(),
                !later.quantities().isEmpty());
    }

    private static void addPresence(Map<String, Double> evidence, String what, boolean earlier, boolean later) {
        evidence.put(what + "-both", earlier && later ? 1.0 : 0);
        evidence.put(what + "-only-earlier", earlier && !later ? 1.0 : 0);
        evidence.put(what + "-only-later", !earlier && later ? 1.0 : 0);
    }

    private static double grows(NumberAlignment numbers) {
        return numbers.pairs().stream()
                .filter(pair -> !pair.agrees())
                .mapToDouble(pair -> Math.signum(pair.other().low() - pair.one().low()))
                .findFirst()
                .orElse(0);
    }

    private static void addDates(
            Map<String, Double> evidence,
            ParsedClaim earlier,
            ParsedClaim later,
            LocalDate earlierDay,
            LocalDate laterDay) {
        boolean both = !earlier.dates().isEmpty() && !later.dates().isEmpty();
        boolean agree =
                earlier.dates().stream().anyMatch(date -> later.dates().stream().anyMatch(date::agreesWith));
        boolean past = isPast(earlier, earlierDay) && isPast(later, laterDay);
        boolean future = isFuture(earlier, earlierDay) && isFuture(later, laterDay);
        evidence.put("dates-agree", agree ? 1.0 : 0);
        evidence.put("dates-differ", both && !agree ? 1.0 : 0);
        evidence.put("dates-differ-past", both && !agree && past ? 1.0 : 0);
        evidence.put("dates-differ-future", both && !agree && future ? 1.0 : 0);
        evidence.put(
                "dates-only-earlier",
                !earlier.dates().isEmpty() && later.dates().isEmpty() ? 1.0 : 0);
        evidence.put(
                "dates-only-later", earlier.dates().isEmpty() && !later.dates().isEmpty() ? 1.0 : 0);
    }

    private static boolean isPast(ParsedClaim claim, LocalDate published) {
        return claim.dates().stream()
                .map(DateMention::ranges)
                .flatMap(List::stream)
                .anyMatch(days -> days.last().isBefore(published));
    }

    private static boolean isFuture(ParsedClaim claim, LocalDate published) {
        return claim.dates().stream()
                .map(DateMention::ranges)
                .flatMap(List::stream)
                .anyMatch(days -> days.last().isAfter(published));
    }

    private static void addStance(
            Map<String, Double> evidence, ParsedClaim earlier, ParsedClaim later, Comparison comparison) {
        boolean one = earlier.negations() % 2 == 1;
        boolean other = later.negations() % 2 == 1;
        evidence.put("negated-one", one != other ? 1.0 : 0);
        evidence.put("negated-both", one && other ? 1.0 : 0);
        evidence.put("negated-word", comparison.negationDifference().isPresent() ? 1.0 : 0);
        evidence.put("opposite", comparison.oppositeWords().isPresent() ? 1.0 : 0);
        evidence.put("hedged-one", comparison.differsInCertainty() ? 1.0 : 0);
        evidence.put(
                "hedged-later", !later.hedges().isEmpty() && earlier.hedges().isEmpty() ? 1.0 : 0);
        evidence.put("firm-one", earlier.firm() != later.firm() ? 1.0 : 0);
        evidence.put("firm-earlier", earlier.firm() && !later.firm() ? 1.0 : 0);
    }

    private static void addNames(Map<String, Double> evidence, ParsedClaim earlier, ParsedClaim later) {
        Set<String> shared = new HashSet<>(earlier.names());
        shared.retainAll(later.topic().keySet());
        Set<String> mine = new HashSet<>(earlier.names());
        mine.removeAll(later.topic().keySet());
        Set<String> theirs = new HashSet<>(later.names());
        theirs.removeAll(earlier.topic().keySet());
        evidence.put("names-shared", Math.min(3, shared.size()) / 3.0);
        evidence.put("names-differ", !mine.isEmpty() && !theirs.isEmpty() ? 1.0 : 0);
        evidence.put("names-one-side", mine.isEmpty() != theirs.isEmpty() ? 1.0 : 0);
    }

    private static void addVocabulary(
            Map<String, Double> evidence, ParsedClaim earlier, ParsedClaim later, Set<String> vocabulary) {
        Set<String> one = words(earlier);
        Set<String> other = words(later);
        for (String word : one) {
            if (vocabulary.contains(word) && !other.contains(word)) {
                evidence.put("earlier:" + word, 1.0);
            }
        }
        for (String word : other) {
            if (vocabulary.contains(word) && !one.contains(word)) {
                evidence.put("later:" + word, 1.0);
            }
        }
    }

    /** All words of a claim that may count as evidence; those of its cue with a mark. */
    public static Set<String> words(ParsedClaim claim) {
        Set<String> words = new HashSet<>(claim.words());
        claim.cue().forEach(word -> words.add("cue:" + word));
        return words;
    }
}
