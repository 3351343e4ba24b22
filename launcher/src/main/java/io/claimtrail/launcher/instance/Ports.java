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
 * @param published port of each component
 * @param kafkaController port that only Kafka itself uses
 * @param elasticsearchTransport port that only Elasticsearch itself uses
 */
public record Ports(Map<Component, Integer> published, int kafkaController, int elasticsearchTransport) {

    private static final String CONTROLLER = "kafka-controller";
    private static final String TRANSPORT = "elasticsearch-transport";

    public Ports {
        published = Collections.unmodifiableMap(new EnumMap<>(published));
    }

    /**
     * Takes each port from the environment, else from the last {@code up}, else the default.
     *
     * @param remembered as {@link #toMap()} returned it
     * @param free returns a free port for internal use
     */
    public static Ports choose(Map<String, String> environment, Map<String, String> remembered, IntSupplier free) {
        Map<Component, Integer> published = new EnumMap<>(Component.class);
        Map<Integer, Component> takers = new HashMap<>();
        for (Component component : Component.values()) {
            int port = published(component, environment, remembered);
            Component other = takers.putIfAbsent(port, component);
            if (other != null) {
                throw new InstanceException("port " + port + " is set for " + other.label() + " and for "
                        + component.label() + ": set " + component.portVariable() + " to another");
            }
            published.put(component, port);
        }
        return new Ports(published, internal(CONTROLLER, remembered, free), internal(TRANSPORT, remembered, free));
    }

    public int of(Component component) {
        return Objects.requireNonNull(published.get(component));
    }

    public String address(Component component) {
        return component.address(of(component));
    }

    public URI url(Component component) {
        return Component.url(of(component));
    }

    /** By name, for the state folder. */
    Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        published.forEach((component, port) -> map.put(component.label(), port.toString()));
        map.put(CONTROLLER, Integer.toString(kafkaController));
        map.put(TRANSPORT, Integer.toString(elasticsearchTransport));
        return map;
    }

    private static int published(Component component, Map<String, String> environment, Map<String, String> remembered) {
        String given = environment.getOrDefault(component.portVariable(), "");
        return given.isBlank()
                ? Integer.parseInt(
                        remembered.getOrDefault(component.label(), Integer.toString(component.defaultPort())))
                : parse(component.portVariable(), given.strip());
    }

    private static int parse(String variable, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported below, as for a number that is no port
        }
        throw new InstanceException(variable + " is '" + text + "': set it to a number from 1 to 65535");
    }

    private static int internal(String name, Map<String, String> remembered, IntSupplier free) {
        String port = remembered.get(name);
        return port == null ? free.getAsInt() : Integer.parseInt(port);
    }
}
