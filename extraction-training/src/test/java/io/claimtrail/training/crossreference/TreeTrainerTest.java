package io.claimtrail.training.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.crossreference.evidence.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeTrainerTest {

    private static final TreeTrainer TRAINER = new TreeTrainer(List.of("same", "other"), 20, 2);

    @Test
    void learnsWhatTheEvidenceTells() {
        Trees trees = Trees.of(TRAINER.train(examples(), Set.of("not")));

        assertThat(trees.vocabulary()).containsExactly("not");
        assertThat(trees.likelihoods(Map.of("near", 0.9)))
                .hasEntrySatisfying("same", same -> assertThat(same).isGreaterThan(0.7));
        assertThat(trees.likelihoods(Map.of("near", 0.1)))
                .hasEntrySatisfying("same", same -> assertThat(same).isLessThan(0.3));
    }

    @Test
    void writesTheSameTreesAgain() {
        assertThat(TRAINER.train(examples(), Set.of())).isEqualTo(TRAINER.train(examples(), Set.of()));
    }

    private static List<Example> examples() {
        Random random = new Random(1);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double near = random.nextDouble();
            examples.add(new Example(
                    "a" + i, Map.of("near", near, "noise", random.nextDouble()), near > 0.5 ? "same" : "other", 1));
        }
        return examples;
    }
}
