package io.claimtrail.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PruningTest {

    private static final int WIDTH = PretrainedEncoder.WIDTH;
    private static final Size WHOLE = new Size(3, 2, 4);

    @Test
    void keepsTheFirstAndTheLastLayer() {
        Weights cut = Pruning.cut(weights(), new Size(2, 2, 4));

        assertThat(cut.values().get("layer.0.output.bias")[0]).isEqualTo(0);
        assertThat(cut.values().get("layer.1.output.bias")[0]).isEqualTo(2);
        assertThat(cut.values()).doesNotContainKey("layer.2.output.bias");
    }

    @Test
    void keepsTheHeadAndTheInnerNumbersOfTheLongestWeights() {
        Weights cut = Pruning.cut(weights(), new Size(3, 1, 2));

        // Of query, key and value the second head's, which the whole network has at 32 to 63 of each third.
        assertThat(cut.values().get("layer.0.attention.bias")[0]).isEqualTo(32);
        assertThat(cut.values().get("layer.0.attention.bias")[32]).isEqualTo(64 + 32);
        assertThat(cut.values().get("layer.0.attention.weight")).hasSize(WIDTH * 3 * 32);
        assertThat(cut.values().get("layer.0.output.weight")).hasSize(32 * WIDTH);
        assertThat(cut.values().get("layer.0.wide.bias")).containsExactly(2, 3);
        assertThat(cut.values().get("layer.0.narrow.weight")).hasSize(2 * WIDTH);
    }

    @Test
    void keepsWhatIsNoLayer() {
        assertThat(Pruning.cut(weights(), new Size(1, 1, 1)).values().get("cue.bias"))
                .containsExactly(7);
    }

    @Test
    void refusesALargerSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pruning.cut(weights(), new Size(4, 2, 4)));
    }

    /** Weights in and out that are longer for higher numbers, and biases that tell where they stood. */
    private static Weights weights() {
        Map<String, float[]> values = new LinkedHashMap<>();
        values.put("cue.bias", new float[] {7});
        for (int layer = 0; layer < WHOLE.layers(); layer++) {
            String name = "layer." + layer;
            int attended = WHOLE.attended();
            values.put(name + ".attention.weight", growing(WIDTH, 3 * attended));
            values.put(name + ".attention.bias", growing(1, 3 * attended));
            values.put(name + ".output.weight", constant(attended * WIDTH, 1));
            values.put(name + ".output.bias", constant(WIDTH, layer));
            values.put(name + ".wide.weight", growing(WIDTH, WHOLE.wide()));
            values.put(name + ".wide.bias", growing(1, WHOLE.wide()));
            values.put(name + ".narrow.weight", constant(WHOLE.wide() * WIDTH, 1));
            values.put(name + ".narrow.bias", constant(WIDTH, 0));
            for (String norm : new String[] {".norm1", ".norm2"}) {
                values.put(name + norm + ".weight", constant(WIDTH, 1));
                values.put(name + norm + ".bias", constant(WIDTH, 0));
            }
        }
        return new Weights(WHOLE, values);
    }

    private static float[] growing(int rows, int width) {
        float[] matrix = new float[rows * width];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = i % width;
        }
        return matrix;
    }

    private static float[] constant(int length, float value) {
        float[] array = new float[length];
        Arrays.fill(array, value);
        return array;
    }
}
