package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * The ports of one instance.
 *
 * @param published of each part
 * @param kafkaController only Kafka itself uses it
 * @param elasticsearchTransport only Elasticsearch itself uses it
 */
public record Ports(Map<Component, Integer> published, int kafkaController, int elasticsearchTransport) {

    private static final String CONTROLLER = "kafka-controller";
    private static final String TRANSPORT = "elasticsearch-transport";

    public Ports {
        published = Collections.unmodifiableMap(new EnumMap<>(published));
    }

    /**
     * What the environment says, else what is remembered, else the default.
     *
     * @param remembered as {@link #toMap()} gave it
     * @param free a port for what nobody but the instance needs to know
     */
    public static Ports choose(Map<String, String> environment, Map<String, String> remembered, IntSupplier free) {
        Map<Component, Integer> published = new EnumMap<>(Component.class);
        Map<Integer, Component> takers = new HashMap<>();
        for (Component part : Component.values()) {
            int port = published(part, environment, remembered);
            Component other = takers.putIfAbsent(port, part);
            if (other != null) {
                throw new InstanceException("port " + port + " is meant for " + other.label() + " and for "
                        + part.label() + ": set " + part.portVariable() + " to another");
            }
            published.put(part, port);
        }
        return new Ports(published, internal(CONTROLLER, remembered, free), internal(TRANSPORT, remembered, free));
    }

    public int of(Component part) {
        return Objects.requireNonNull(published.get(part));
    }

    public String address(Component part) {
        return part.address(of(part));
    }

    public URI url(Component part) {
        return Component.url(of(part));
    }

    /** To be remembered. */
    Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        published.forEach((part, port) -> map.put(part.label(), port.toString()));
        map.put(CONTROLLER, Integer.toString(kafkaController));
        map.put(TRANSPORT, Integer.toString(elasticsearchTransport));
        return map;
    }

    private static int published(Component part, Map<String, String> environment, Map<String, String> remembered) {
        String asked = environment.getOrDefault(part.portVariable(), "");
        return asked.isBlank()
                ? Integer.parseInt(remembered.getOrDefault(part.label(), Integer.toString(part.defaultPort())))
                : parse(part.portVariable(), asked.strip());
    }

    private static int parse(String variable, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number that is no port
        }
        throw new InstanceException(variable + " is '" + text + "': set it to a number from 1 to 65535");
    }

    private static int internal(String name, Map<String, String> remembered, IntSupplier free) {
        String port = remembered.get(name);
        return port == null ? free.getAsInt() : Integer.parseInt(port);
    }
}
