package io.claimtrail.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sources are off, unless an overlay uses the component; then the network is open to the public internet only. */
class SourcesComponentTest {

    @BeforeAll
    static void needsKubectl() {
        Requirement.kubectl();
    }

    @Test
    void areOffInProduction() {
        Manifests production = Kustomize.render(Checkout.KUBERNETES.resolve("overlays/production"));

        assertThat(production.find("NetworkPolicy", "sources")).isEmpty();
        assertThat(production.ofKind("Deployment"))
                .allSatisfy(deployment -> assertThat(deployment.toString()).doesNotContain("CLAIMTRAIL_SOURCES"));
    }

    @Test
    void openTheNetworkToPublicAddressesOnly() throws IOException {
        Path folder = Files.createDirectories(Checkout.BUILT.resolve("production-with-sources"));
        Files.writeString(folder.resolve("kustomization.yaml"), """
                namespace: claimtrail
                resources: [%1$s/overlays/production]
                components: [%1$s/components/sources]
                """.formatted(folder.relativize(Checkout.KUBERNETES)));

        Manifests manifests = Kustomize.render(folder);

        assertThat(Rules.violations(Rules.all(), manifests)).isEmpty();
        JsonNode policy = manifests.find("NetworkPolicy", "sources").orElseThrow();
        assertThat(policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name")
                        .asText())
                .isEqualTo("ingest-service");
        JsonNode rule = policy.at("/spec/egress/0");
        assertThat(rule.path("ports").findValuesAsText("port")).containsExactly("80", "443");
        assertThat(StreamSupport.stream(rule.at("/to/0/ipBlock/except").spliterator(), false)
                        .map(JsonNode::asText))
                .contains("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");
        assertThat(rule.at("/to/1/ipBlock/cidr").asText()).isEqualTo("2000::/3");
    }
}
