package io.claimtrail.evaluation;

import io.claimtrail.extraction.Extractor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Compares extracted contents, sources and cues with the annotated ones. */
final class AttributionEvaluation {

    /** Number of resamples of the articles for one interval. */
    private static final int RESAMPLES = 1000;

    private final List<ScoredArticle> articles = new ArrayList<>();

    private AttributionEvaluation() {}

    /** An annotated article with what was extracted from it. */
    private record ScoredArticle(AnnotatedArticle article, ExtractedAttributions extracted) {}

    /**
     * The result for all attributions, or for statements alone.
     *
     * @param contentInterval of the F1 of {@code content/half}
     * @param fullInterval of the F1 of {@code full/half}
     */
    record Scores(AttributionScorer scorer, Interval contentInterval, Interval fullInterval) {}

    /** A 95 % interval over articles. */
    record Interval(double low, double high) {}

    record Result(Scores allAttributions, Scores statements, CalibrationTable calibration) {}

    static Result evaluate(Extractor extractor, List<AnnotatedArticle> articles) {
        AttributionEvaluation evaluation = new AttributionEvaluation();
        CalibrationTable calibration = new CalibrationTable();
        for (AnnotatedArticle article : articles) {
            ExtractedAttributions extracted = ExtractedAttributions.from(extractor, article, false);
            evaluation.articles.add(new ScoredArticle(article, extracted));
            addTo(calibration, extracted, extracted.alignedWith(article));
        }
        return new Result(evaluation.scores(false), evaluation.scores(true), calibration);
    }

    private static void addTo(CalibrationTable calibration, ExtractedAttributions extracted, Alignment alignment) {
        for (int i = 0; i < extracted.statements().size(); i++) {
            boolean right =
                    alignment.ofPredicted(i).filter(Alignment.Pair::isHalf).isPresent();
            calibration.add(extracted.statements().get(i).confidence(), right);
        }
    }

    private Scores scores(boolean statementsOnly) {
        return new Scores(
                score(articles, statementsOnly),
                interval(statementsOnly, "content/half"),
                interval(statementsOnly, "full/half"));
    }

    private static AttributionScorer score(List<ScoredArticle> articles, boolean statementsOnly) {
        AttributionScorer scorer = new AttributionScorer(statementsOnly);
        articles.forEach(
                scored -> scorer.add(scored.article(), scored.extracted().attributions()));
        return scorer;
    }

    /** The interval that contains the F1 of 95 in 100 resamples of the articles. */
    private Interval interval(boolean statementsOnly, String measure) {
        List<PrecisionRecall> perArticle = articles.stream()
                .map(article -> score(List.of(article), statementsOnly).measure(measure))
                .toList();
        Random random = new Random(1);
        double[] scores = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            PrecisionRecall sum = new PrecisionRecall();
            for (int j = 0; j < perArticle.size(); j++) {
                sum.add(perArticle.get(random.nextInt(perArticle.size())));
            }
            scores[i] = sum.f1();
        }
        Arrays.sort(scores);
        return new Interval(scores[RESAMPLES / 40], scores[RESAMPLES - 1 - RESAMPLES / 40]);
    }
}
