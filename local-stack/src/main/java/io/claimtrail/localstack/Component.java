package io.claimtrail.localstack;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processes of an instance, in the order in which they start. */
public enum Component {
    KAFKA("kafka", "CLAIMTRAIL_KAFKA_PORT", 9092),
    ELASTICSEARCH("elasticsearch", "CLAIMTRAIL_ELASTICSEARCH_PORT", 9200),
    INGEST("ingest-service", "CLAIMTRAIL_INGEST_PORT", 8081),
    CLAIMS("claims-service", "CLAIMTRAIL_CLAIMS_PORT", 8082),
    SEARCH("search-service", "CLAIMTRAIL_SEARCH_PORT", 8083);

    private final String label;
    private final String portVariable;
    private final int defaultPort;

    Component(String label, String portVariable, int defaultPort) {
        this.label = label;
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
    }

    /** The component with {@code label}; a service also without {@code -service}. */
    public static Optional<Component> find(String label) {
        return Arrays.stream(values())
                .filter(component -> component.label.equals(label) || component.label.equals(label + "-service"))
                .findFirst();
    }

    public static List<Component> services() {
        return List.of(INGEST, CLAIMS, SEARCH);
    }

    public static List<Component> servers() {
        return List.of(KAFKA, ELASTICSEARCH);
    }

    public boolean isService() {
        return services().contains(this);
    }

    public String label() {
        return label;
    }

    /** The environment variable that sets its port. */
    public String portVariable() {
        return portVariable;
    }

    /** The launcher's option that gives its address on another installation. */
    public String option() {
        return switch (this) {
            case KAFKA -> "--kafka";
            case ELASTICSEARCH -> "--elasticsearch";
            case INGEST -> "--ingest";
            case CLAIMS -> "--claims";
            case SEARCH -> "--search";
        };
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The heap of a service on this machine. Kafka and Elasticsearch set their own. */
    public int heapMegabytes() {
        return switch (this) {
            case KAFKA, ELASTICSEARCH -> throw new IllegalArgumentException(this + " sets its own heap");
            case INGEST -> 128;
            case CLAIMS -> 384;
            case SEARCH -> 256;
        };
    }

    /** Its address on this machine. Kafka does not speak HTTP, so its address has no scheme. */
    public String address(int port) {
        return this == KAFKA ? "127.0.0.1:" + port : url(port).toString();
    }

    public static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
