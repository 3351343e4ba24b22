package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.CertificateAuthorities;
import io.claimtrail.launcher.client.KafkaConnection;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options of an operator's command: the installation that it works on. Without an address the command works on the
 * instance of the state folder. Each option can be given by an environment variable.
 */
final class InstallationOptions {

    private static final String OR_VARIABLE = " Default: environment variable ";

    @Option(
            scope = ScopeType.INHERIT,
            names = "--ingest",
            paramLabel = "URL",
            description = "Address of ingest-service." + OR_VARIABLE + "CLAIMTRAIL_INGEST_URL.")
    private @Nullable String ingest;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--claims",
            paramLabel = "URL",
            description = "Address of claims-service." + OR_VARIABLE + "CLAIMTRAIL_CLAIMS_URL.")
    private @Nullable String claims;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--search",
            paramLabel = "URL",
            description = "Address of search-service." + OR_VARIABLE + "CLAIMTRAIL_SEARCH_URL.")
    private @Nullable String search;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Kafka's bootstrap servers, with commas between." + OR_VARIABLE + "CLAIMTRAIL_KAFKA.")
    private @Nullable String kafka;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--elasticsearch",
            paramLabel = "URL",
            description = "Address of Elasticsearch." + OR_VARIABLE + "CLAIMTRAIL_ELASTICSEARCH_URL.")
    private @Nullable String elasticsearch;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the API key or token that services require." + OR_VARIABLE
                    + "CLAIMTRAIL_KEY_FILE, or the key itself in CLAIMTRAIL_API_KEY.")
    private @Nullable String keyFile;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--ca-file",
            paramLabel = "FILE",
            description = "PEM file with the certificate authorities to trust for HTTPS, instead of the JDK's."
                    + OR_VARIABLE + "CLAIMTRAIL_CA_FILE.")
    private @Nullable String caFile;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--kafka-config",
            paramLabel = "FILE",
            description =
                    "Properties file with settings of Kafka's client for TLS and SASL, as Kafka's own tools take it."
                            + OR_VARIABLE + "CLAIMTRAIL_KAFKA_CONFIG.")
    private @Nullable String kafkaConfig;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "The services' claimtrail.kafka.topic-prefix." + OR_VARIABLE + "CLAIMTRAIL_TOPIC_PREFIX.")
    private @Nullable String topicPrefix;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--index-prefix",
            paramLabel = "PREFIX",
            description = "search-service's claimtrail.elasticsearch.index-prefix." + OR_VARIABLE
                    + "CLAIMTRAIL_INDEX_PREFIX.")
    private @Nullable String indexPrefix;

    /** The installation that these options name, else the instance of {@code context}. */
    Target target(CommandContext context) {
        Map<String, String> environment = context.environment();
        Map<Component, String> addresses = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            @Nullable String address = value(given(component), variable(component), environment);
            if (address != null) {
                addresses.put(component, component == Component.KAFKA ? address : url(component, address));
            }
        }
        @Nullable String authorities = value(caFile, "CLAIMTRAIL_CA_FILE", environment);
        @Nullable String config = value(kafkaConfig, "CLAIMTRAIL_KAFKA_CONFIG", environment);
        boolean local = addresses.isEmpty();
        return new Target(
                local,
                local ? context.addresses() : addresses,
                key(environment),
                authorities == null ? null : CertificateAuthorities.trusting(Path.of(authorities)),
                config == null ? Map.of() : KafkaConnection.read(Path.of(config)),
                prefix(topicPrefix, "CLAIMTRAIL_TOPIC_PREFIX", environment),
                prefix(indexPrefix, "CLAIMTRAIL_INDEX_PREFIX", environment));
    }

    /** The instance of {@code context}, whatever other addresses the environment names. */
    static Target local(CommandContext context) {
        @Nullable String key = new InstallationOptions().key(context.environment());
        return new Target(true, context.addresses(), key, null, Map.of(), "", "");
    }

    private static String variable(Component component) {
        return "CLAIMTRAIL_" + component.name() + (component == Component.KAFKA ? "" : "_URL");
    }

    private @Nullable String given(Component component) {
        return switch (component) {
            case KAFKA -> kafka;
            case ELASTICSEARCH -> elasticsearch;
            case INGEST -> ingest;
            case CLAIMS -> claims;
            case SEARCH -> search;
        };
    }

    private @Nullable String key(Map<String, String> environment) {
        @Nullable String file = value(keyFile, "CLAIMTRAIL_KEY_FILE", environment);
        if (file == null) {
            return value(null, "CLAIMTRAIL_API_KEY", environment);
        }
        try {
            String key = Files.readString(Path.of(file)).strip();
            if (key.isEmpty() || key.contains("\n")) {
                throw new InstanceException("--key-file " + file + " must contain one key and nothing else");
            }
            return key;
        } catch (IOException e) {
            throw new InstanceException("can't read --key-file " + file + ": " + e.getMessage());
        }
    }

    private static String url(Component component, String text) {
        try {
            URI url = new URI(text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // reported below, as for a URL of another kind
        }
        throw new InstanceException(
                component.option() + " is '" + text + "': give a URL that begins with http:// or" + " https://");
    }

    private static String prefix(@Nullable String given, String variable, Map<String, String> environment) {
        @Nullable String prefix = value(given, variable, environment);
        return prefix == null ? "" : prefix;
    }

    private static @Nullable String value(@Nullable String given, String variable, Map<String, String> environment) {
        @Nullable String value = given == null ? environment.get(variable) : given;
        return value == null || value.isBlank() ? null : value.strip();
    }
}
