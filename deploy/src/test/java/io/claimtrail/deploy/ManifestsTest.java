package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    static Stream<Path> everything() {
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
    @MethodSource("everything")
    void everyObjectIsWhatItsSchemaSays(Path folder) {
        Manifests manifests = Kustomize.render(folder);

        assertThat(manifests.objects()).isNotEmpty();
        assertThat(Rules.violations(Rules.ofSchemas(), manifests)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentGoesWithTheBaseAlone(Path component) throws IOException {
        Path folder = Files.createDirectory(Checkout.KUBERNETES.resolve("with-" + component.getFileName()));
        Path kustomization = folder.resolve("kustomization.yaml");
        try {
            Files.writeString(
                    kustomization,
                    "resources: [../base]\ncomponents: [../components/%s]\n".formatted(component.getFileName()));

            Manifests manifests = Kustomize.render(folder);

            assertThat(Rules.violations(Rules.ofSchemas(), manifests)).isEmpty();
        } finally {
            Files.deleteIfExists(kustomization);
            Files.deleteIfExists(folder);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayIsCompleteAndFitsTogether(Path overlay) {
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
    void aPodHasTimeForAGracefulStop(Path overlay) {
        // quarkus.shutdown.timeout, and drain-timeout of claims-service and of search-service
        int graceful = 20 + 10;

        Kustomize.render(overlay).ofKind("Deployment").forEach(deployment -> {
            int preStop = deployment
                    .at("/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds")
                    .asInt();
            assertThat(deployment
                            .at("/spec/template/spec/terminationGracePeriodSeconds")
                            .asInt())
                    .isGreaterThan(preStop + graceful);
        });
    }

    @Test
    void definitionsOfTheOperatorsAreThere() {
        Manifests production = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));

        Requirement.definitions(production.objects().stream()
                .filter(CustomResourceRule::covers)
                .map(Manifests::label)
                .collect(Collectors.joining(", ")));
        assertThat(Rules.definitions().orElseThrow()).isNotEmptyDirectory();
    }
}
