package io.claimtrail.launcher.client;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach the Kafka of an installation.
 *
 * @param bootstrapServers {@code host:port} of a broker, or several with commas between
 * @param settings further settings of Kafka's client, for TLS and SASL
 * @param topicPrefix {@code claimtrail.kafka.topic-prefix} of the services; may be empty
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> settings, String topicPrefix) {

    public KafkaConnection {
        settings = Map.copyOf(settings);
    }

    /** What every client of Kafka is configured with. */
    public Map<String, Object> clientSettings() {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        return all;
    }

    /** Reads a properties file as Kafka's own command-line tools take it. */
    public static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ServiceException("can't read Kafka settings from " + file + ": " + e.getMessage());
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
