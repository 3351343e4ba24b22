package io.claimtrail.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncoderPrunerTest {

    private static final int WIDTH = PretrainedEncoder.WIDTH;
    private static final EncoderSize WHOLE = new EncoderSize(3, 2, 4);

    @Test
    void keepsTheFirstAndTheLastLayer() {
        ModelWeights pruned = EncoderPruner.prune(weights(), new EncoderSize(2, 2, 4));

        assertThat(pruned.values().get("layer.0.output.bias")[0]).isEqualTo(0);
        assertThat(pruned.values().get("layer.1.output.bias")[0]).isEqualTo(2);
        assertThat(pruned.values()).doesNotContainKey("layer.2.output.bias");
    }

    @Test
    void keepsTheHeadAndTheInnerUnitsOfTheLargestNorm() {
        ModelWeights pruned = EncoderPruner.prune(weights(), new EncoderSize(3, 1, 2));

        // The second head of query, key and value, which the whole network has at 32 to 63 of each third.
        assertThat(pruned.values().get("layer.0.attention.bias")[0]).isEqualTo(32);
        assertThat(pruned.values().get("layer.0.attention.bias")[32]).isEqualTo(64 + 32);
        assertThat(pruned.values().get("layer.0.attention.weight")).hasSize(WIDTH * 3 * 32);
        assertThat(pruned.values().get("layer.0.output.weight")).hasSize(32 * WIDTH);
        assertThat(pruned.values().get("layer.0.wide.bias")).containsExactly(2, 3);
        assertThat(pruned.values().get("layer.0.narrow.weight")).hasSize(2 * WIDTH);
    }

    @Test
    void keepsParametersOutsideOfLayers() {
        assertThat(EncoderPruner.prune(weights(), new EncoderSize(1, 1, 1))
                        .values()
                        .get("cue.bias"))
                .containsExactly(7);
    }

    @Test
    void rejectsALargerSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> EncoderPruner.prune(weights(), new EncoderSize(4, 2, 4)));
    }

    /** Weights whose norm grows with the index, and biases that give their position. */
    private static ModelWeights weights() {
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
        return new ModelWeights(WHOLE, values);
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
