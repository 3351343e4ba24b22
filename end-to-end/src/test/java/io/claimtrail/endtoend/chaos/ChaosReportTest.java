package io.claimtrail.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.endtoend.chaos.check.Finding;
import io.claimtrail.endtoend.chaos.check.Finding.Kind;
import io.claimtrail.endtoend.chaos.fault.FaultEffects;
import io.claimtrail.endtoend.chaos.workload.RetryingClient.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaosReportTest {

    private static final ChaosReport REPORT = new ChaosReport(
            7,
            2,
            Map.of("Kill", 3, "Rebuild", 1),
            new FaultEffects(1, 2, 3),
            4,
            new Tally(50, 6, 1),
            40,
            30,
            60,
            List.of(
                    new Finding(Kind.REVIVED, "chaos-000001", "an export has text").at("after a rebuild"),
                    new Finding(Kind.STALE, "chaos-000001", "the article is present")));

    @Test
    void countsEveryKindOfFindingInJson() {
        ObjectNode json = REPORT.json();

        assertThat(json.path("revived").asInt()).isEqualTo(1);
        assertThat(json.path("stale").asInt()).isEqualTo(1);
        for (String kind : List.of("lost", "double", "mixed")) {
            assertThat(json.path(kind).isInt() || json.path(kind).isLong()).isTrue();
            assertThat(json.path(kind).asInt()).isZero();
        }
        assertThat(json.path("findings").path(0).asText())
                .isEqualTo("REVIVED chaos-000001: after a rebuild: an export has text");
    }

    @Test
    void showsInstancesAndEffectsOfFaults() {
        ObjectNode json = REPORT.json();

        assertThat(json.path("instances").asInt()).isEqualTo(2);
        assertThat(json.path("faults").asInt()).isEqualTo(4);
        assertThat(json.path("rebuilds").asInt()).isEqualTo(1);
        assertThat(json.path("lostAnswers").asInt()).isEqualTo(2);
        assertThat(json.path("backlogs").asInt()).isEqualTo(3);
        assertThat(REPORT.text())
                .contains("2 instances", "1 rebuilds succeeded, 2 answers were lost, 3 rebalances had a backlog")
                .containsPattern("revived +1\n")
                .containsPattern("lost +0\n");
    }
}
