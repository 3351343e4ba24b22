package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PendingChangesTest {

    private final IndexedClaim stored = TestClaim.by("Ines Falk", "a", "the ferry sails");

    @Test
    void leavesOtherClaimsAsTheyAre() {
        PendingChanges changes = new PendingChanges(Map.of(), Map.of(), Set.of());

        assertThat(changes.apply(List.of(stored))).containsExactly(stored);
    }

    @Test
    void leavesDeletedClaimsOut() {
        PendingChanges changes = new PendingChanges(Map.of(), Map.of(), Set.of("a"));

        assertThat(changes.apply(List.of(stored))).isEmpty();
    }

    @Test
    void replacesAClaimWithItsNewVersion() {
        IndexedClaim newer = TestClaim.by("Ines Falk", "a", "the ferry stays");
        PendingChanges changes = new PendingChanges(Map.of("a", newer), Map.of(), Set.of());

        assertThat(changes.apply(List.of(stored))).containsExactly(newer);
    }

    @Test
    void givesAClaimItsNewSpeakerAndKeepsTheStoredDocument() {
        ObjectNode speaker = JsonNodeFactory.instance.objectNode().put("id", "curated");
        PendingChanges changes = new PendingChanges(Map.of(), Map.of("a", speaker), Set.of());

        List<IndexedClaim> claims = changes.apply(List.of(stored));

        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.speakerId()).contains("curated");
            assertThat(claim.stated()).isEqualTo(stored.stated());
        });
        assertThat(stored.speakerId()).contains("speaker-Ines Falk");
    }
}
