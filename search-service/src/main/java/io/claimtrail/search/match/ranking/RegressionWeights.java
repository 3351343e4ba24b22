package io.claimtrail.search.match.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The weights of a regression by the name of the feature; {@code bias} is added to each sum. */
record RegressionWeights(Map<String, Double> byName) {

    /** Weights that make every sum 0. */
    static final RegressionWeights NONE = new RegressionWeights(Map.of());

    private static final String BIAS = "bias";

    RegressionWeights {
        byName = Map.copyOf(byName);
    }

    /** Loads weights from a resource beside this class. */
    static RegressionWeights load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(RegressionWeights.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RegressionWeights(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Double.valueOf(properties.getProperty(name)))));
    }

    double sum(Map<String, Double> values) {
        return byName.getOrDefault(BIAS, 0.0)
                + values.entrySet().stream()
                        .mapToDouble(value -> value.getValue() * byName.getOrDefault(value.getKey(), 0.0))
                        .sum();
    }
}
