package io.claimtrail.training.crossreference;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Evidence with its right answer.
 *
 * @param family what a cross-validation keeps together, such as the pairs of one story
 * @param label the class
 * @param weight how much it counts
 */
record Example(String family, Map<String, Double> evidence, String label, double weight) {

    Example {
        requireNonNull(family, "family");
        requireNonNull(label, "label");
        evidence = Map.copyOf(evidence);
    }
}
