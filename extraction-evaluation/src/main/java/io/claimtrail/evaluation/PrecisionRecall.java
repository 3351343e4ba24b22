package io.claimtrail.evaluation;

/** Counts of right, predicted and marked items, summed over articles, with precision, recall and F1. */
final class PrecisionRecall {

    private double right;
    private double predicted;
    private double marked;

    void add(double rightOnes, double predictedOnes, double markedOnes) {
        right += rightOnes;
        predicted += predictedOnes;
        marked += markedOnes;
    }

    void add(PrecisionRecall other) {
        add(other.right, other.predicted, other.marked);
    }

    double precision() {
        return predicted == 0 ? 0 : right / predicted;
    }

    double recall() {
        return marked == 0 ? 0 : right / marked;
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
