package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    @BeforeAll
    static void needsKubectl() {
        Requirement.kubectl();
    }

    static Stream<Path> allFolders() {
        return Stream.of(List.of(Checkout.KUBERNETES.resolve("base")), Checkout.components(), Checkout.overlays())
                .flatMap(List::stream);
    }

    static List<Path> components() {
        return Checkout.components();
    }

    static List<Path> overlays() {
        return Checkout.overlays();
    }

    @ParameterizedTest
    @MethodSource("allFolders")
    void everyObjectIsValid(Path folder) {
        Manifests manifests = Kustomize.render(folder);

        assertThat(manifests.objects()).isNotEmpty();
        assertThat(Rules.violations(Rules.ofSchemas(), manifests)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentIsValidWithTheBaseAlone(Path component) throws IOException {
        Path folder = Files.createDirectories(Checkout.BUILT.resolve("with-" + component.getFileName()));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [%1$s/base]
                components: [%1$s/components/%2$s]
                """.formatted(
                        folder.relativize(Checkout.KUBERNETES), component.getFileName()));

        Manifests manifests = Kustomize.render(folder);

        assertThat(Rules.violations(Rules.ofSchemas(), manifests)).isEmpty();
    }

    /** With the component oidc, services take tokens and no keys; everything else is as before. */
    @Test
    void theServicesTakeTokensWithTheComponentOidc() throws IOException {
        Path folder = Files.createDirectories(Checkout.BUILT.resolve("production-with-oidc"));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                namespace: claimtrail
                resources: [%1$s/overlays/production]
                components: [%1$s/components/oidc]
                """.formatted(folder.relativize(Checkout.KUBERNETES)));

        Manifests manifests = Kustomize.render(folder);

        assertThat(Rules.violations(Rules.all(), manifests)).isEmpty();
        assertThat(manifests.ofKind("Deployment")).hasSize(3).allSatisfy(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            Map<String, JsonNode> variables = pod.at("/containers/0/env")
                    .valueStream()
                    .collect(Collectors.toMap(variable -> variable.path("name").asText(), Function.identity()));
            assertThat(variables)
                    .containsKeys("QUARKUS_OIDC_AUTH_SERVER_URL", "QUARKUS_OIDC_TOKEN_AUDIENCE")
                    .doesNotContainKey("CLAIMTRAIL_AUTH_KEYS_FILE")
                    .hasEntrySatisfying(
                            "CLAIMTRAIL_AUTH",
                            mode -> assertThat(mode.path("value").asText()).isEqualTo("oidc"));
            assertThat(pod.path("volumes").findValuesAsText("secretName")).doesNotContain("claimtrail-keys");
        });
    }

    /** As docs/operations.md describes it: with a digest instead of a tag, in an overlay on top. */
    @Test
    void imagesCanBePinnedByDigest() throws IOException {
        String digest = "sha256:" + "0123456789abcdef".repeat(4);
        Path folder = Files.createDirectories(Checkout.BUILT.resolve("production-by-digest"));
        String images = Stream.of("ingest-service", "claims-service", "search-service")
                .map(name -> "  - { name: claimtrail/%1$s, newName: registry.example.org/%1$s, digest: \"%2$s\" }%n"
                        .formatted(name, digest))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [%1$s/overlays/production]
                images:
                %2$s  - { name: docker.io/curlimages/curl, digest: "%3$s" }
                """.formatted(
                        folder.relativize(Checkout.KUBERNETES), images, digest));

        Manifests manifests = Kustomize.render(folder);

        assertThat(manifests
                        .workloads()
                        .flatMap(Manifests.Workload::containers)
                        .map(container -> container.path("image").asText()))
                .hasSizeGreaterThan(4)
                .allMatch(image -> image.matches("[a-z./-]+@" + digest));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayIsCompleteAndConsistent(Path overlay) {
        Manifests manifests = Kustomize.render(overlay);

        assertThat(Rules.violations(Rules.all(), manifests)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void ourImagesHaveTheVersionOfThisBuild(Path overlay) {
        Stream<String> images = Kustomize.render(overlay)
                .workloads()
                .flatMap(Manifests.Workload::containers)
                .map(container -> container.path("image").asText())
                .filter(image -> image.startsWith("claimtrail/"));

        assertThat(images)
                .isNotEmpty()
                .allMatch(image -> image.endsWith(":" + System.getProperty("claimtrail.version")));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void elasticsearchHasTheVersionThatTestsRunAgainst(Path overlay) {
        assertThat(Kustomize.render(overlay).ofKind("Elasticsearch"))
                .singleElement()
                .extracting(elasticsearch -> elasticsearch.at("/spec/version").asText())
                .isEqualTo(System.getProperty("elasticsearch.server.version"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aPodHasTimeForAGracefulShutdown(Path overlay) {
        String settings = Checkout.read("docs/configuration.md");
        int requests = seconds(settings, "quarkus.shutdown.timeout");
        int records = Math.max(
                seconds(settings, "claimtrail.claims.drain-timeout"),
                seconds(settings, "claimtrail.search.drain-timeout"));

        Kustomize.render(overlay).ofKind("Deployment").forEach(deployment -> {
            int preStop = deployment
                    .at("/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds")
                    .asInt();
            assertThat(deployment
                            .at("/spec/template/spec/terminationGracePeriodSeconds")
                            .asInt())
                    .isGreaterThan(preStop + requests + records);
        });
    }

    private static int seconds(String settings, String key) {
        Matcher row = Pattern.compile(Pattern.quote("| `" + key + "` | `") + "(\\d+)s`")
                .matcher(settings);
        assertThat(row.find()).as(key).isTrue();
        return Integer.parseInt(row.group(1));
    }

    @Test
    void definitionsOfTheOperatorsAreAvailable() {
        Manifests production = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));

        Requirement.definitions(production.objects().stream()
                .filter(CustomResourceRule::covers)
                .map(Manifests::label)
                .collect(Collectors.joining(", ")));
        assertThat(Rules.definitions().orElseThrow()).isNotEmptyDirectory();
    }
}
