package io.claimtrail.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.launcher.sbom.BillOfMaterials;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Compares the bill of materials of each service with its files, and its licences with the accepted ones. */
class BillOfMaterialsIT {

    static final List<String> SERVICES = Installation.SERVICES;

    /** Accepted licences: all allow shipping a library unchanged beside our code. Of several offered, one must be accepted. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "MIT", "MIT-0", "Unicode-3.0");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void namesEveryFileWithItsDigest(String service) throws IOException {
        assertThat(shipped(service)
                        .collect(toMap(
                                part -> part.at("/evidence/occurrences/0/location")
                                        .asText(),
                                BillOfMaterialsIT::sha256)))
                .isEqualTo(Digests.of(app(service)));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyLibraryMayBeShipped(String service) throws IOException {
        assertThat(shipped(service).filter(part -> part.path("type").asText().equals("library")))
                .hasSizeGreaterThan(100)
                .allSatisfy(library -> assertThat(licences(library))
                        .as("licences of %s", library.path("purl"))
                        .containsAnyElementsOf(ACCEPTED));
    }

    /**
     * A library whose content has changed under the same version, or that no one has looked at, must not be shipped.
     * {@code -Dclaimtrail.record-libraries=true} writes the file anew.
     */
    @Test
    void everyLibraryHasTheRecordedDigest() throws IOException {
        Path recorded = Installation.checkout().resolve("deploy/libraries.sha256");
        List<JsonNode> bills = new ArrayList<>();
        for (String service : SERVICES) {
            bills.add(bill(service));
        }
        List<String> shipped = BillOfMaterials.of(bills).libraries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(library -> library.getValue().sha256() + "  " + library.getKey() + " "
                        + library.getValue().version())
                .toList();
        if (Boolean.getBoolean("claimtrail.record-libraries")) {
            Files.write(recorded, shipped);
        }

        assertThat(shipped).isEqualTo(Files.readAllLines(recorded));
    }

    /** The shipped parts. The bill also names parts that only the build needs. */
    private static Stream<JsonNode> shipped(String service) throws IOException {
        return bill(service).path("components").valueStream().filter(part -> part.has("evidence"));
    }

    private static JsonNode bill(String service) throws IOException {
        return Api.parse(Files.readString(app(service).resolveSibling("quarkus-run-cyclonedx.json")));
    }

    private static Path app(String service) {
        return Installation.checkout().resolve(service).resolve("target/quarkus-app");
    }

    private static String sha256(JsonNode part) {
        return part.path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .flatMap(given ->
                        Stream.of(given.at("/license/id"), given.at("/license/name"), given.path("expression")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
