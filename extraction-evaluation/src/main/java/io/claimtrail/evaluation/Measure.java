package io.claimtrail.evaluation;

/** Right ones among those predicted and among those marked, summed over articles. */
final class Measure {

    private double right;
    private double predicted;
    private double marked;

    void add(double rightOnes, double predictedOnes, double markedOnes) {
        right += rightOnes;
        predicted += predictedOnes;
        marked += markedOnes;
    }

    /** Right, predicted and marked. */
    double[] counts() {
        return new double[] {right, predicted, marked};
    }

    double precision() {
        return predicted == 0 ? 0 : right / predicted;
    }

    double recall() {
        return marked == 0 ? 0 : right / marked;
    }

    /** The harmonic mean of both. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
