package io.claimtrail.training.speaker;

import io.claimtrail.extraction.speaker.NameWordFeatures;
import io.claimtrail.extraction.speaker.NameWordModel;
import io.claimtrail.extraction.speaker.WordClass;
import io.claimtrail.training.speaker.NameWordExamples.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fits a multinomial logistic regression with AdaGrad; the same examples in the same order give the same weights. */
final class NameWordTrainer {

    private static final int EPOCHS = 8;
    private static final double RATE = 0.15;
    private static final double RIDGE = 2e-6;
    private static final int CLASSES = WordClass.values().length;

    private NameWordTrainer() {}

    static NameWordModel train(List<Example> given, long seed) {
        float[] weights = new float[NameWordFeatures.SIZE * CLASSES];
        float[] squares = new float[weights.length];
        List<Example> examples = new ArrayList<>(given);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            for (Example example : examples) {
                step(weights, squares, example);
            }
        }
        return NameWordModel.of(weights);
    }

    private static void step(float[] weights, float[] squares, Example example) {
        double[] shares = new double[CLASSES];
        for (int feature : example.features()) {
            for (int c = 0; c < CLASSES; c++) {
                shares[c] += weights[feature * CLASSES + c];
            }
        }
        double top = Math.max(Math.max(shares[0], shares[1]), Math.max(shares[2], Math.max(shares[3], shares[4])));
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            shares[c] = StrictMath.exp(shares[c] - top);
            sum += shares[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            double error = shares[c] / sum - (example.wordClass().index() == c ? 1 : 0);
            for (int feature : example.features()) {
                int at = feature * CLASSES + c;
                double gradient = error + RIDGE * weights[at];
                squares[at] += (float) (gradient * gradient);
                weights[at] -= (float) (RATE * gradient / (1e-3 + StrictMath.sqrt(squares[at])));
            }
        }
    }
}
