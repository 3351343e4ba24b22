package io.claimtrail.search.match.ranking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns weights by which the right ones among alternatives weigh most: McFadden's conditional logit, fitted by
 * Newton's method with a ridge. A question of yes or no is one between what it shows and nothing at all.
 */
final class Regression {

    private static final double RIDGE = 1;
    private static final int STEPS = 30;
    private static final int HALVINGS = 30;
    private static final double ENOUGH = 1e-6;

    private final List<String> names;
    private final double[] scale;
    private final List<Scaled> choices;

    /** What there is to choose from, and what of it is right. */
    record Choice(List<Map<String, Double>> alternatives, List<Boolean> right) {

        static Choice yesOrNo(Map<String, Double> shown, boolean yes) {
            Map<String, Double> withBias = new LinkedHashMap<>(shown);
            withBias.put("bias", 1.0);
            return new Choice(List.of(withBias, Map.of()), List.of(yes, !yes));
        }
    }

    /** The same with each value divided by its size. */
    private record Scaled(List<double[]> alternatives, List<Boolean> right) {

        /** How likely each alternative is by {@code weights}; of the right ones only, where so asked. */
        double[] shares(double[] weights, boolean rightOnly) {
            double[] logOdds = alternatives.stream()
                    .mapToDouble(values -> dot(values, weights))
                    .toArray();
            for (int a = 0; a < logOdds.length; a++) {
                if (rightOnly && !right.get(a)) {
                    logOdds[a] = Double.NEGATIVE_INFINITY;
                }
            }
            double top = Arrays.stream(logOdds).max().orElseThrow();
            double[] shares =
                    Arrays.stream(logOdds).map(odds -> Math.exp(odds - top)).toArray();
            double sum = Arrays.stream(shares).sum();
            return Arrays.stream(shares).map(share -> share / sum).toArray();
        }

        double logLikelihood(double[] weights) {
            double[] shares = shares(weights, false);
            double sum = Double.MIN_NORMAL;
            for (int a = 0; a < shares.length; a++) {
                sum += right.get(a) ? shares[a] : 0;
            }
            return Math.log(sum);
        }
    }

    private Regression(List<Choice> given) {
        List<Choice> answerable =
                given.stream().filter(choice -> choice.right().contains(true)).toList();
        names = List.copyOf(answerable.getFirst().alternatives().getFirst().keySet());
        List<double[]> all = answerable.stream()
                .flatMap(choice -> choice.alternatives().stream())
                .map(this::values)
                .toList();
        scale = new double[names.size()];
        for (int i = 0; i < scale.length; i++) {
            int place = i;
            double square = all.stream()
                    .mapToDouble(values -> values[place] * values[place])
                    .average()
                    .orElseThrow();
            scale[i] = square == 0 ? 1 : Math.sqrt(square);
        }
        choices = answerable.stream()
                .map(choice -> new Scaled(
                        choice.alternatives().stream()
                                .map(this::values)
                                .map(this::scaled)
                                .toList(),
                        choice.right()))
                .toList();
    }

    static RegressionWeights fit(List<Choice> choices) {
        return new Regression(choices).fit();
    }

    private RegressionWeights fit() {
        double[] weights = new double[names.size()];
        double gain = Double.MAX_VALUE;
        for (int step = 0; step < STEPS && gain > ENOUGH; step++) {
            double before = objective(weights);
            weights = better(weights, direction(weights));
            gain = objective(weights) - before;
        }
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            byName.put(names.get(i), weights[i] / scale[i]);
        }
        return new RegressionWeights(byName);
    }

    /** As far into {@code direction} as it gets better. */
    private double[] better(double[] weights, double[] direction) {
        double before = objective(weights);
        double length = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double[] moved = weights.clone();
            for (int k = 0; k < moved.length; k++) {
                moved[k] += length * direction[k];
            }
            if (objective(moved) > before) {
                return moved;
            }
            length /= 2;
        }
        return weights;
    }

    private double objective(double[] weights) {
        return choices.stream()
                        .mapToDouble(choice -> choice.logLikelihood(weights))
                        .sum()
                - RIDGE / 2 * dot(weights, weights);
    }

    /** Newton's, by the curvature of all alternatives alone, so that it always leads up. */
    private double[] direction(double[] weights) {
        int n = weights.length;
        double[] gradient = new double[n];
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            gradient[i] = -RIDGE * weights[i];
            curvature[i][i] = RIDGE;
        }
        choices.forEach(choice -> addTo(gradient, curvature, choice, weights));
        return solve(curvature, gradient);
    }

    private static void addTo(double[] gradient, double[][] curvature, Scaled choice, double[] weights) {
        double[] all = choice.shares(weights, false);
        double[] right = choice.shares(weights, true);
        double[] mean = new double[weights.length];
        for (int a = 0; a < all.length; a++) {
            double[] values = choice.alternatives().get(a);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += all[a] * values[i];
                gradient[i] += (right[a] - all[a]) * values[i];
            }
        }
        for (int a = 0; a < all.length; a++) {
            double[] values = choice.alternatives().get(a);
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    curvature[i][j] += all[a] * (values[i] - mean[i]) * (values[j] - mean[j]);
                }
            }
        }
    }

    private double[] values(Map<String, Double> alternative) {
        return names.stream()
                .mapToDouble(name -> alternative.getOrDefault(name, 0.0))
                .toArray();
    }

    private double[] scaled(double[] values) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] / scale[i];
        }
        return scaled;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Gauss' elimination; the ridge keeps the matrix positive definite. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] solution = right.clone();
        for (int column = 0; column < n; column++) {
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                solution[row] -= factor * solution[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                solution[row] -= matrix[row][k] * solution[k];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }
}
