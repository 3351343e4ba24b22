package io.claimtrail.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWeightsTest {

    private static final EncoderSize SIZE = new EncoderSize(1, 2, 3);

    @Test
    void readsWhatItWrote(@TempDir Path folder) {
        Path file = folder.resolve("weights-1.bin");

        weights(SIZE, 1, 2).write(file);

        ModelWeights read = ModelWeights.read(file);
        assertThat(read.size()).isEqualTo(SIZE);
        assertThat(read.values().get("cue.bias")).containsExactly(1, 2);
        assertThat(folder).isDirectoryContaining("glob:**/weights-1.bin").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void computesTheMeanOfEachValue() {
        ModelWeights mean = ModelWeights.mean(List.of(weights(SIZE, 1, 2), weights(SIZE, 3, -2)));

        assertThat(mean.size()).isEqualTo(SIZE);
        assertThat(mean.values().get("cue.bias")).containsExactly(2, 0);
    }

    @Test
    void rejectsTheMeanOfTwoSizes() {
        List<ModelWeights> two = List.of(weights(SIZE, 1), weights(new EncoderSize(2, 2, 3), 1));

        assertThatIllegalArgumentException().isThrownBy(() -> ModelWeights.mean(two));
    }

    private static ModelWeights weights(EncoderSize size, float... bias) {
        return new ModelWeights(size, Map.of("cue.bias", bias));
    }
}
