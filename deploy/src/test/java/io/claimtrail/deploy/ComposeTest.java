package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimtrail.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    /** A topic and its settings, without those that the function sets for all topics. */
    private static final Pattern TOPIC = Pattern.compile("^create (\\S+)((?: --config \\S+)+)$", Pattern.MULTILINE);

    private static final Pattern SETTING = Pattern.compile("--config (\\S+?)=(\\S+)");

    /** A variable of Compose with its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]+)}");

    private static final Pattern BASE = Pattern.compile("^ARG BASE=(\\S+)$", Pattern.MULTILINE);

    /** Row of the table of resources: name and limit of memory. */
    private static final Pattern MEMORY =
            Pattern.compile("^\\| `([a-z]+-service)` \\|(?: `[^`]+` \\|){3} `(\\d+)(Mi|Gi)` \\|", Pattern.MULTILINE);

    private static final List<String> SERVICES = List.of("ingest-service", "claims-service", "search-service");

    private static JsonNode compose;
    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        // Jackson's YAML reader does not support merge keys (<<:).
        compose = new ObjectMapper().valueToTree(new Yaml().load(Checkout.read("deploy/compose.yaml")));
        try (InputStream in = ComposeTest.class.getResourceAsStream("/compose-spec.json")) {
            ObjectNode specification = (ObjectNode) new ObjectMapper().readTree(in);
            // The id is relative, and the schema has no base URI here.
            specification.remove("$id");
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(specification.toString());
        }
    }

    @Test
    void matchesTheComposeSpecification() {
        assertThat(schema.validate(compose.toString(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void rejectsUnknownFieldsAndWrongTypes() {
        String text = compose.toString();

        for (String broken : List.of(
                text.replace("\"restart\"", "\"restrat\""),
                text.replace("\"read_only\":true", "\"read_only\":[1]"),
                text.replace("service_healthy", "service_well"),
                text.replace("\"ports\":[", "\"ports\":[{\"goal\":1},"))) {
            assertThat(broken).isNotEqualTo(text);
            assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void createsTheTopicsOfTheContracts() {
        String script = compose.at("/services/topics/command/0").asText();
        Map<String, String> forAll = settings(script.substring(0, script.indexOf('}')));
        Map<String, Map<String, String>> created = new TreeMap<>();
        TOPIC.matcher(script).results().forEach(topic -> {
            Map<String, String> settings = settings(topic.group(2));
            settings.putAll(forAll);
            created.put(topic.group(1), settings);
        });

        assertThat(created)
                .isEqualTo(Arrays.stream(Topic.values())
                        .collect(
                                Collectors.toMap(topic -> topic.name(""), topic -> Map.copyOf(topic.configuration()))));
    }

    @Test
    void usesTheServerVersionsOfTheTests() {
        assertThat(compose.path("services").findValuesAsText("image"))
                .filteredOn(image -> image.contains(":"))
                .containsOnly(
                        "${KAFKA_IMAGE:-docker.io/apache/kafka:" + System.getProperty("kafka.server.version") + "}",
                        "${ELASTICSEARCH_IMAGE:-docker.elastic.co/elasticsearch/elasticsearch:"
                                + System.getProperty("elasticsearch.server.version") + "}");
    }

    /** So that an operator can pin each of them by its digest. */
    @Test
    void everyImageFromElsewhereCanBeReplaced() {
        Matcher base = BASE.matcher(Checkout.read("deploy/Dockerfile"));
        assertThat(base.find()).isTrue();

        assertThat(compose.path("services").findValuesAsText("image"))
                .allMatch(image -> image.startsWith("claimtrail/")
                        || VARIABLE.matcher(image).matches());
        for (String service : SERVICES) {
            assertThat(compose.at("/services/" + service + "/build/args/BASE").asText())
                    .isEqualTo("${BASE_IMAGE:-" + base.group(1) + "}");
        }
    }

    @Test
    void servicesHaveTheMemoryOfTheMeasuredTable() {
        Map<String, String> measured = MEMORY.matcher(Checkout.read("docs/operations.md"))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2) + (row.group(3).equals("Gi") ? "g" : "m")));
        Map<String, String> limits = new TreeMap<>();

        SERVICES.forEach(service -> limits.put(
                service, compose.at("/services/" + service + "/mem_limit").asText()));

        assertThat(limits).isEqualTo(measured);
    }

    @Test
    void setsExistingSettingsOnly() {
        SettingRule settings = new SettingRule(Checkout.read("docs/configuration.md"));

        for (String service : SERVICES) {
            assertThat(compose.at("/services/" + service + "/environment").fieldNames())
                    .toIterable()
                    .isNotEmpty()
                    .allMatch(settings::isSetting);
        }
    }

    private static Map<String, String> settings(String script) {
        return SETTING.matcher(script)
                .results()
                .collect(Collectors.toMap(
                        setting -> setting.group(1), setting -> setting.group(2), (a, b) -> b, LinkedHashMap::new));
    }
}
