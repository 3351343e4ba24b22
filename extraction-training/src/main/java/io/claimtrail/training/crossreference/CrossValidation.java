package io.claimtrail.training.crossreference;

import io.claimtrail.crossreference.evidence.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Measures trees on examples that they have not learned from. Examples of one family are always left out together. */
final class CrossValidation {

    private static final double[] THRESHOLDS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private CrossValidation() {}

    /** An example, and what trees that have not seen its family say. */
    private record Judged(Example example, Map<String, Double> likelihoods) {

        double of(String label) {
            return likelihoods.getOrDefault(label, 0.0);
        }
    }

    /** For each class and threshold: how many of the class, and of the others, are at least so likely of this class. */
    static List<String> report(List<Example> examples, int folds, Function<List<Example>, List<String>> train) {
        List<Judged> judged = judge(examples, folds, train);
        Map<String, List<Judged>> byGroup = new TreeMap<>();
        for (Judged one : judged) {
            byGroup.computeIfAbsent("all", key -> new ArrayList<>()).add(one);
            byGroup.computeIfAbsent(group(one.example().family()), key -> new ArrayList<>())
                    .add(one);
        }
        List<String> lines = new ArrayList<>();
        byGroup.forEach((group, some) -> {
            long right = some.stream().filter(CrossValidation::isRight).count();
            lines.add(String.format(
                    Locale.ROOT, "%s: %d of %d (%.3f) right", group, right, some.size(), (double) right / some.size()));
            some.stream()
                    .map(one -> one.example().label())
                    .distinct()
                    .sorted()
                    .forEach(label -> lines.add("  " + label + thresholds(some, label)));
        });
        return lines;
    }

    private static List<Judged> judge(List<Example> examples, int folds, Function<List<Example>, List<String>> train) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            Trees trees = Trees.of(train.apply(examples.stream()
                    .filter(example -> fold(example, folds) != left)
                    .toList()));
            examples.stream()
                    .filter(example -> fold(example, folds) == left)
                    .forEach(example -> judged.add(new Judged(example, trees.likelihoods(example.evidence()))));
        }
        return judged;
    }

    private static int fold(Example example, int folds) {
        return Math.floorMod(example.family().hashCode(), folds);
    }

    /** The letters that a family begins with: its source. */
    private static String group(String family) {
        return family.replaceAll("\\d.*", "");
    }

    private static boolean isRight(Judged judged) {
        String label = judged.example().label();
        return judged.likelihoods().values().stream().allMatch(likelihood -> likelihood <= judged.of(label));
    }

    private static String thresholds(List<Judged> judged, String label) {
        StringBuilder line = new StringBuilder();
        for (double threshold : THRESHOLDS) {
            long found = judged.stream()
                    .filter(one -> one.example().label().equals(label) && one.of(label) >= threshold)
                    .count();
            long wrong = judged.stream()
                    .filter(one -> !one.example().label().equals(label) && one.of(label) >= threshold)
                    .count();
            line.append(String.format(Locale.ROOT, "  %.1f: %d/%d", threshold, found, wrong));
        }
        long all = judged.stream()
                .filter(one -> one.example().label().equals(label))
                .count();
        return " (" + all + ", found/wrong from)" + line;
    }
}
