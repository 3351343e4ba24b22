package io.claimtrail.launcher.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void listsWhatAnUpgradeAddsRemovesAndChanges() throws JsonProcessingException {
        BillOfMaterials before = bill(
                shipped("org.a", "kept", "1.0", "aa"),
                shipped("org.a", "dropped", "2.0", "bb"),
                shipped("org.b", "raised", "3.0", "cc"),
                shipped("org.b", "replaced", "4.0", "dd"));
        BillOfMaterials after = bill(
                shipped("org.b", "replaced", "4.0", "ee"),
                shipped("org.b", "raised", "3.1", "ff"),
                shipped("org.c", "fresh", "5.0", "gg"),
                shipped("org.a", "kept", "1.0", "aa"));

        assertThat(before.changesTo(after))
                .containsExactly(
                        "removed org.a:dropped 2.0",
                        "changed org.b:raised 3.0 to 3.1",
                        "changed org.b:replaced 4.0: the same version with other content",
                        "added   org.c:fresh 5.0");
        assertThat(after.changesTo(after)).isEmpty();
    }

    @Test
    void leavesOutOurModulesAndWhatIsNotShipped() throws JsonProcessingException {
        String build = "{\"type\":\"library\",\"group\":\"org.a\",\"name\":\"compiler\",\"version\":\"1\"}";
        String file = shipped("", "generated.jar", "1", "aa").replace("library", "file");

        assertThat(bill(build, file, shipped("io.claimtrail", "contracts", "1", "aa"))
                        .libraries())
                .isEmpty();
    }

    @Test
    void takesLibrariesThatSeveralServicesShipOnce() throws JsonProcessingException {
        JsonNode ingest = cycloneDx(shipped("org.a", "shared", "1", "aa"));
        JsonNode search = cycloneDx(shipped("org.a", "shared", "1", "aa"), shipped("org.a", "other", "1", "bb"));

        assertThat(BillOfMaterials.of(List.of(ingest, search)).libraries())
                .containsOnlyKeys("org.a:shared", "org.a:other");
    }

    @Test
    void tellsFilesOfOneArtifactApart() throws JsonProcessingException {
        String linux = shipped("org.a", "native", "1", "aa").replace("?type=jar", "?classifier=linux&type=jar");

        assertThat(bill(shipped("org.a", "native", "1", "bb"), linux).libraries())
                .containsOnlyKeys("org.a:native", "org.a:native:linux");
    }

    @Test
    void rejectsOtherDocuments() {
        assertThatThrownBy(() -> BillOfMaterials.of(List.of(JSON.createObjectNode())))
                .hasMessageContaining("CycloneDX");
    }

    private static BillOfMaterials bill(String... components) throws JsonProcessingException {
        return BillOfMaterials.of(List.of(cycloneDx(components)));
    }

    private static JsonNode cycloneDx(String... components) throws JsonProcessingException {
        return JSON.readTree(Arrays.stream(components)
                .collect(Collectors.joining(",", "{\"bomFormat\":\"CycloneDX\",\"components\":[", "]}")));
    }

    private static String shipped(String group, String name, String version, String sha256) {
        return """
                {"type":"library","group":"%1$s","name":"%2$s","version":"%3$s","purl":"pkg:maven/%1$s/%2$s@%3$s?type=jar",\
                "hashes":[{"alg":"MD5","content":"00"},{"alg":"SHA-256","content":"%4$s"}],\
                "evidence":{"occurrences":[{"location":"lib/main/%2$s.jar"}]}}""".formatted(group, name, version, sha256);
    }
}
