package io.claimtrail.crossreference.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The weights of a logistic regression, by the name of the evidence. */
public final class Weights {

    private final Map<String, Double> weights = new HashMap<>();

    private Weights() {}

    /** Reads {@code resource}, a properties file, from the package of {@code owner}. Fails if it does not exist. */
    public static Weights of(Class<?> owner, String resource) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Objects.requireNonNull(owner.getResourceAsStream(resource), resource), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Weights weights = new Weights();
        properties
                .stringPropertyNames()
                .forEach(name -> weights.weights.put(name, Double.valueOf(properties.getProperty(name))));
        return weights;
    }

    /** The likelihood by the sum of all evidence, each times its weight; evidence without a weight does not count. */
    public double likelihood(Map<String, Double> evidence) {
        double sum = 0;
        for (Map.Entry<String, Double> one : evidence.entrySet()) {
            sum += weights.getOrDefault(one.getKey(), 0.0) * one.getValue();
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
