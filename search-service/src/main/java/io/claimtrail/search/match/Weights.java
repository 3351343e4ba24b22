package io.claimtrail.search.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The weights of a regression, by the name of what they weigh; {@code bias} is weighed always. */
record Weights(Map<String, Double> byName) {

    /** Nothing weighs anything. */
    static final Weights NONE = new Weights(Map.of());

    private static final String BIAS = "bias";

    Weights {
        byName = Map.copyOf(byName);
    }

    /** Those that stand in a resource beside this class. */
    static Weights load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(resource), resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Double.valueOf(properties.getProperty(name)))));
    }

    double sum(Map<String, Double> values) {
        return byName.getOrDefault(BIAS, 0.0)
                + values.entrySet().stream()
                        .mapToDouble(value -> value.getValue() * byName.getOrDefault(value.getKey(), 0.0))
                        .sum();
    }
}
