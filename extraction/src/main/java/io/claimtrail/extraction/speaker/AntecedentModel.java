package io.claimtrail.extraction.speaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells which candidate a source means: McFadden's conditional logit over {@link AntecedentFeature}s, with weights and a
 * threshold for each {@link SourceHead}.
 */
public final class AntecedentModel {

    private static final String THRESHOLD = "THRESHOLD";

    private final Map<SourceHead, double[]> weights = new EnumMap<>(SourceHead.class);
    private final Map<SourceHead, Double> thresholds = new EnumMap<>(SourceHead.class);

    private AntecedentModel() {}

    /** The model of the resource {@code antecedents.txt}. */
    public static AntecedentModel bundled() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AntecedentModel.class.getResourceAsStream("antecedents.txt"), "antecedents.txt"),
                UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read antecedents.txt", e);
        }
    }

    /**
     * The model of lines such as {@code HE_SHE NEAREST 1.25} and {@code HE_SHE THRESHOLD 0.8}; lines that begin with
     * {@code #} are comments. What no line mentions weighs nothing.
     *
     * @throws IllegalArgumentException if a line has another form
     */
    public static AntecedentModel of(List<String> lines) {
        AntecedentModel model = new AntecedentModel();
        for (SourceHead head : SourceHead.values()) {
            model.weights.put(head, new double[AntecedentFeature.values().length]);
            model.thresholds.put(head, 1.0);
        }
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] words = line.split(" ", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("not a weight: " + line);
            }
            SourceHead head = SourceHead.valueOf(words[0]);
            double value = Double.parseDouble(words[2]);
            if (words[1].equals(THRESHOLD)) {
                model.thresholds.put(head, value);
            } else {
                Objects.requireNonNull(model.weights.get(head))[
                        AntecedentFeature.valueOf(words[1]).index()] = value;
            }
        }
        return model;
    }

    /** The probability that a speaker needs to be named. */
    double threshold(SourceHead head) {
        return thresholds.getOrDefault(head, 1.0);
    }

    /** The probability of each candidate, given the features of each in the order of {@link AntecedentFeature}. */
    public double[] probabilities(SourceHead head, List<double[]> candidates) {
        double[] weight = Objects.requireNonNull(weights.get(head));
        double[] shares = new double[candidates.size()];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            double[] features = candidates.get(i);
            for (int f = 0; f < weight.length; f++) {
                shares[i] += weight[f] * features[f];
            }
            top = Math.max(top, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = StrictMath.exp(shares[i] - top);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
