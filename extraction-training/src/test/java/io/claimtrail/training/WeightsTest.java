package io.claimtrail.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

    private static final Size SIZE = new Size(1, 2, 3);

    @Test
    void readsWhatItWrote(@TempDir Path folder) {
        Path file = folder.resolve("weights-1.bin");

        weights(SIZE, 1, 2).write(file);

        Weights read = Weights.read(file);
        assertThat(read.size()).isEqualTo(SIZE);
        assertThat(read.values().get("cue.bias")).containsExactly(1, 2);
        assertThat(folder).isDirectoryContaining("glob:**/weights-1.bin").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void meansEachNumber() {
        Weights mean = Weights.mean(List.of(weights(SIZE, 1, 2), weights(SIZE, 3, -2)));

        assertThat(mean.size()).isEqualTo(SIZE);
        assertThat(mean.values().get("cue.bias")).containsExactly(2, 0);
    }

    @Test
    void hasNoMeanOfTwoSizes() {
        List<Weights> two = List.of(weights(SIZE, 1), weights(new Size(2, 2, 3), 1));

        assertThatIllegalArgumentException().isThrownBy(() -> Weights.mean(two));
    }

    private static Weights weights(Size size, float... bias) {
        return new Weights(size, Map.of("cue.bias", bias));
    }
}
