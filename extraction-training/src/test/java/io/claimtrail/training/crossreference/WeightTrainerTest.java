package io.claimtrail.training.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightTrainerTest {

    @Test
    void weighsEvidenceByWhatItTells() {
        List<String> lines = WeightTrainer.train(List.of(
                new Example("a", Map.of("for", 1.0, "both", 1.0), WeightTrainer.YES, 1),
                new Example("b", Map.of("against", 1.0, "both", 1.0), WeightTrainer.NO, 1)));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("against=-");
        assertThat(lines.get(1)).isIn("both=0.0000", "both=-0.0000");
        assertThat(lines.get(2)).matches("for=[1-9].*");
    }
}
