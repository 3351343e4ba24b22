package io.claimtrail.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.deploy.Manifests.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Each environment variable of the services is an existing setting: of Claimtrail, by docs/configuration.md (which another
 * test compares with the code), of Kafka's client, or of a Quarkus extension.
 */
final class SettingRule implements Rule {

    private static final Pattern KEY = Pattern.compile("^\\| `(claimtrail\\.[^`]+)`", Pattern.MULTILINE);

    private final Set<String> claimtrail;
    private final Set<String> kafka = AdminClientConfig.configNames();
    private final Set<Pattern> quarkus = quarkus();

    SettingRule(String configuration) {
        this.claimtrail = KEY.matcher(configuration)
                .results()
                .map(key -> variable(key.group(1)))
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .filter(SettingRule::isOurs)
                .flatMap(workload -> variables(manifests, workload)
                        .filter(variable -> !isSetting(variable))
                        .map(variable -> workload.name() + ": there is no setting " + variable));
    }

    private static boolean isOurs(Workload workload) {
        return workload.containers()
                .anyMatch(container -> container.path("image").asText().startsWith("claimtrail/"));
    }

    private static Stream<String> variables(Manifests manifests, Workload workload) {
        return workload.containers().flatMap(container -> {
            Stream<String> one = container
                    .path("env")
                    .valueStream()
                    .map(variable -> variable.path("name").asText());
            Stream<String> all = container
                    .path("envFrom")
                    .valueStream()
                    .map(from -> from.at("/configMapRef/name").asText())
                    .map(name -> manifests.find("ConfigMap", name))
                    .flatMap(Optional::stream)
                    .flatMap(map -> map.path("data").properties().stream())
                    .map(Map.Entry::getKey);
            return Stream.concat(one, all);
        });
    }

    /** Whether the environment variable is an existing setting. */
    boolean isSetting(String variable) {
        if (variable.startsWith("KAFKA_")) {
            return kafka.contains(variable.substring("KAFKA_".length())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.'));
        }
        return claimtrail.contains(variable)
                || quarkus.stream()
                        .anyMatch(pattern -> pattern.matcher(variable).matches());
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The settings of the Quarkus extensions on the class path. They contain names chosen by the user as __NAME__. */
    private static Set<Pattern> quarkus() {
        try {
            Set<Pattern> patterns = new HashSet<>();
            for (URL model : Collections.list(SettingRule.class
                    .getClassLoader()
                    .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
                try (InputStream in = model.openStream()) {
                    for (JsonNode variable : new ObjectMapper().readTree(in).findValues("environmentVariable")) {
                        patterns.add(Pattern.compile(variable.asText().replaceAll("__[A-Z0-9_]+?__", "_[A-Z0-9]+_")));
                    }
                }
            }
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
