package io.claimtrail.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.piece.WordFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxWeightsReaderTest {

    private static final int WIDTH = PretrainedEncoder.WIDTH;
    private static final EncoderSize SIZE = new EncoderSize(2, 3, 8);

    private final Random random = new Random(1);
    private final Map<String, float[]> values = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void readsExportedWeightsUpToRounding() {
        ModelWeights written = weights();
        new OnnxExport(written, true).write(folder);

        ModelWeights read = ModelWeights.read(folder);

        assertThat(read.size()).isEqualTo(SIZE);
        assertThat(read.values().keySet()).containsAll(values.keySet());
        values.forEach((name, array) -> {
            float[] back = read.values().get(name);
            assertThat(back).as(name).hasSameSizeAs(array);
            for (int i = 0; i < array.length; i++) {
                // Half a step of the largest value, 1, in seven bits.
                assertThat(back[i]).as(name).isCloseTo(array[i], within(0.5f / 63));
            }
        });
    }

    @Test
    void losesNothingInASecondExport() throws IOException {
        new OnnxExport(weights(), true).write(folder);
        Path again = Files.createDirectory(folder.resolve("again"));

        new OnnxExport(ModelWeights.read(folder), true).write(again);

        assertThat(again.resolve("encoder.onnx")).hasSameBinaryContentAs(folder.resolve("encoder.onnx"));
        assertThat(again.resolve("link.onnx")).hasSameBinaryContentAs(folder.resolve("link.onnx"));
    }

    @Test
    void addsTheHeadThatOnlyTrainingHas() {
        new OnnxExport(weights(), true).write(folder);

        assertThat(ModelWeights.read(folder).values().get("part-of-any.bias")).hasSize(Network.PART_CLASSES);
    }

    private ModelWeights weights() {
        put("pieces", 20 * WIDTH);
        put("positions", 10 * WIDTH);
        put("marks", WordFeatures.COUNT * WIDTH);
        norm("embeddings.norm", WIDTH);
        for (int layer = 0; layer < SIZE.layers(); layer++) {
            layer("layer." + layer, WIDTH, SIZE.attended(), SIZE.wide());
        }
        linear("cue", WIDTH, Network.CUE_CLASSES);
        linear("state", WIDTH, Network.STATE);
        linear("cue-state", WIDTH, Network.STATE);
        put("distance", CueWindow.DISTANCES * Network.STATE);
        norm("link.norm", Network.STATE);
        for (int layer = 0; layer < TrainableNetwork.LINK_LAYERS; layer++) {
            layer("link.layer." + layer, Network.STATE, Network.STATE, TrainableNetwork.LINK_WIDE);
        }
        linear("part", Network.STATE, Network.PART_CLASSES);
        return new ModelWeights(SIZE, values);
    }

    private void layer(String name, int width, int attended, int wide) {
        linear(name + ".attention", width, 3 * attended);
        linear(name + ".output", attended, width);
        norm(name + ".norm1", width);
        linear(name + ".wide", width, wide);
        linear(name + ".narrow", wide, width);
        norm(name + ".norm2", width);
    }

    private void linear(String name, int in, int out) {
        put(name + ".weight", in * out);
        put(name + ".bias", out);
    }

    private void norm(String name, int width) {
        put(name + ".weight", width);
        put(name + ".bias", width);
    }

    private void put(String name, int length) {
        float[] array = new float[length];
        for (int i = 0; i < length; i++) {
            array[i] = 2 * random.nextFloat() - 1;
        }
        values.put(name, array);
    }
}
