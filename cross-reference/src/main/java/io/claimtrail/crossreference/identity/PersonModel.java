package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.evidence.Weights;
import java.util.Map;

/** How likely two bearers of one name are one person: a logistic regression over {@link PersonEvidence}. */
final class PersonModel {

    private static final Weights WEIGHTS = Weights.of(PersonModel.class, "persons.weights");

    /** Likelihood of one person if no one holds both roles. */
    private static final double MAX_APART = 0.1;

    private PersonModel() {}

    static double likelihood(Map<String, Double> evidence) {
        double likelihood = WEIGHTS.likelihood(evidence);
        return evidence.getOrDefault(PersonEvidence.APART, 0.0) > 0 ? Math.min(likelihood, MAX_APART) : likelihood;
    }
}
