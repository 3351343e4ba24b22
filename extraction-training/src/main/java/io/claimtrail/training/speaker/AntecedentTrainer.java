package io.claimtrail.training.speaker;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.AttributionSpans;
import io.claimtrail.evaluation.MarkedSpeaker;
import io.claimtrail.evaluation.SourceEvaluation;
import io.claimtrail.evaluation.SpeakerScorer;
import io.claimtrail.evaluation.SpeakerScorer.Verdict;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.speaker.AntecedentChoice;
import io.claimtrail.extraction.speaker.AntecedentFeature;
import io.claimtrail.extraction.speaker.AntecedentModel;
import io.claimtrail.extraction.speaker.SourceHead;
import io.claimtrail.extraction.speaker.SpeakerResolver;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights of {@link AntecedentModel} to articles whose speakers are marked. Who spoke before is itself
 * resolved, so the choices depend on the weights; the training repeats until they fit the choices that they lead to.
 */
final class AntecedentTrainer {

    private static final int ROUNDS = 2;
    private static final int FOLDS = 3;
    private static final int STEPS = 300;
    private static final double RATE = 0.05;
    private static final double RIDGE = 0.4;

    /** Cost of a wrong name, where an open one costs one. */
    private static final double WRONG = 5;

    private final List<AnnotatedArticle> articles;
    private final Map<SourceHead, Double> thresholds = new EnumMap<>(SourceHead.class);

    AntecedentTrainer(List<AnnotatedArticle> articles) {
        this.articles = List.copyOf(articles);
        for (SourceHead head : SourceHead.values()) {
            thresholds.put(head, WRONG / (WRONG + 1));
        }
    }

    /** A choice with what of it is right. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and read some hundred times.
    private record Example(AntecedentChoice choice, boolean[] right) {}

    /** The lines of the resource {@code antecedents.txt}; thresholds are chosen on articles that the weights have not seen. */
    List<String> train() {
        Map<SourceHead, List<double[]>> unseen = new EnumMap<>(SourceHead.class);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<AnnotatedArticle> seen = new ArrayList<>();
            List<AnnotatedArticle> left = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i % FOLDS == fold ? left : seen).add(articles.get(i));
            }
            AntecedentModel model = AntecedentModel.of(fit(seen));
            for (Example example : examples(model, left)) {
                unseen.computeIfAbsent(example.choice().head(), head -> new ArrayList<>())
                        .add(outcome(model, example));
            }
        }
        unseen.forEach((head, outcomes) -> thresholds.put(head, cheapest(outcomes)));
        return fit(articles);
    }

    /** The weights and thresholds as lines. */
    List<String> fit(List<AnnotatedArticle> seen) {
        List<String> lines = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            Map<SourceHead, List<Example>> byHead = new EnumMap<>(SourceHead.class);
            for (Example example : examples(AntecedentModel.of(lines), seen)) {
                byHead.computeIfAbsent(example.choice().head(), head -> new ArrayList<>())
                        .add(example);
            }
            List<String> fitted = new ArrayList<>();
            byHead.forEach((head, examples) -> fitted.addAll(lines(head, weights(examples))));
            lines = fitted;
        }
        return lines;
    }

    private List<String> lines(SourceHead head, double[] weights) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s THRESHOLD %.2f", head, thresholds.get(head)));
        for (AntecedentFeature feature : AntecedentFeature.values()) {
            double weight = weights[feature.index()];
            if (Math.abs(weight) >= 0.005) {
                lines.add(String.format(Locale.ROOT, "%s %s %.2f", head, feature, weight));
            }
        }
        return lines;
    }

    private static List<Example> examples(AntecedentModel model, List<AnnotatedArticle> articles) {
        SpeakerResolver resolver = new SpeakerResolver(model);
        List<Example> examples = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            Text text = Text.of(article.text());
            List<AttributionSpans> marked = SourceEvaluation.inTextOrder(article);
            resolver.resolve(
                    text,
                    marked.stream()
                            .map(spans -> SourceEvaluation.utterance(text, spans))
                            .toList(),
                    choice -> {
                        MarkedSpeaker wanted = marked.get(choice.utterance()).speaker();
                        if (wanted != null) {
                            examples.add(new Example(choice, right(choice, wanted)));
                        }
                    });
        }
        return examples;
    }

    private static boolean[] right(AntecedentChoice choice, MarkedSpeaker wanted) {
        int candidates = choice.speakers().size();
        boolean[] right = new boolean[candidates + 1];
        boolean any = false;
        for (int c = 0; c < candidates && !wanted.isOpen(); c++) {
            AttributedSpeaker speaker = choice.speakers().get(c);
            right[c] = SpeakerScorer.judge(wanted, speaker) == Verdict.RIGHT;
            any |= right[c];
        }
        right[candidates] = !any;
        return right;
    }

    /** The probability of the best candidate, and whether it is right (1), wrong (0) or none of them (-1). */
    private static double[] outcome(AntecedentModel model, Example example) {
        double[] probabilities =
                model.probabilities(example.choice().head(), example.choice().features());
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        boolean isNone = best == probabilities.length - 1;
        return new double[] {probabilities[best], isNone ? -1 : example.right()[best] ? 1 : 0};
    }

    /** The threshold with the lowest cost over outcomes. */
    private static double cheapest(List<double[]> outcomes) {
        double best = 1;
        double lowest = Double.MAX_VALUE;
        for (int percent = 98; percent >= 40; percent -= 2) {
            double cost = 0;
            for (double[] outcome : outcomes) {
                boolean given = outcome[1] >= 0 && outcome[0] >= percent / 100.0;
                cost += !given ? 1 : outcome[1] == 1 ? 0 : WRONG;
            }
            if (cost < lowest) {
                lowest = cost;
                best = percent / 100.0;
            }
        }
        return best;
    }

    /** Adam on the logarithm of the probability of what is right, with a ridge. */
    private static double[] weights(List<Example> examples) {
        int size = AntecedentFeature.values().length;
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[size];
            for (Example example : examples) {
                addGradient(weights, example, gradient);
            }
            double rate = RATE * Math.min(1, 2.0 * (STEPS - step) / STEPS);
            for (int f = 0; f < size; f++) {
                double g = (gradient[f] - RIDGE * weights[f]) / examples.size();
                mean[f] = 0.9 * mean[f] + 0.1 * g;
                square[f] = 0.99 * square[f] + 0.01 * g * g;
                double m = mean[f] / (1 - StrictMath.pow(0.9, step));
                double s = square[f] / (1 - StrictMath.pow(0.99, step));
                weights[f] += rate * m / (StrictMath.sqrt(s) + 1e-6);
            }
        }
        return weights;
    }

    private static void addGradient(double[] weights, Example example, double[] gradient) {
        List<double[]> features = example.choice().features();
        double[] shares = new double[features.size()];
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shares.length; c++) {
            for (int f = 0; f < weights.length; f++) {
                shares[c] += weights[f] * features.get(c)[f];
            }
            top = Math.max(top, shares[c]);
        }
        double sum = 0;
        double right = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = StrictMath.exp(shares[c] - top);
            sum += shares[c];
            right += example.right()[c] ? shares[c] : 0;
        }
        for (int c = 0; c < shares.length; c++) {
            double pull = (example.right()[c] ? shares[c] / right : 0) - shares[c] / sum;
            for (int f = 0; f < weights.length; f++) {
                gradient[f] += pull * features.get(c)[f];
            }
        }
    }
}
