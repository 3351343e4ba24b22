package io.claimtrail.training.crossreference;

import io.claimtrail.crossreference.evidence.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Fits a logistic regression by gradient descent over all examples at once, and writes it as {@link Weights} reads it. */
final class WeightTrainer {

    /** The label of what the likelihood is of. */
    static final String YES = "yes";

    static final String NO = "no";

    private static final int STEPS = 4000;
    private static final double RATE = 0.5;
    private static final double RIDGE = 0.002;

    private WeightTrainer() {}

    /** The lines of a file of weights. */
    static List<String> train(List<Example> examples) {
        TreeSet<String> names = new TreeSet<>();
        examples.forEach(example -> names.addAll(example.evidence().keySet()));
        List<String> columns = List.copyOf(names);
        double[] weights = fit(examples, columns);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s=%.4f", columns.get(i), weights[i]));
        }
        return lines;
    }

    private static double[] fit(List<Example> examples, List<String> columns) {
        double[][] rows = new double[examples.size()][columns.size()];
        double all = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < columns.size(); i++) {
                rows[row][i] = examples.get(row).evidence().getOrDefault(columns.get(i), 0.0);
            }
            all += examples.get(row).weight();
        }
        double[] weights = new double[columns.size()];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (int row = 0; row < rows.length; row++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * rows[row][i];
                }
                double target = examples.get(row).label().equals(YES) ? 1 : 0;
                double error = (target - 1 / (1 + StrictMath.exp(-sum)))
                        * examples.get(row).weight()
                        / all;
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += error * rows[row][i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += RATE * (gradient[i] - RIDGE * weights[i]);
            }
        }
        return weights;
    }
}
