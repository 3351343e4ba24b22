package io.claimtrail.training;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.claimtrail.extraction.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Learned numbers read back from the two files that {@link Export} wrote, to carry on from a network that ships. Weights in
 * whole numbers come back at their scales, rounded as they are.
 */
final class OnnxWeights {

    private static final String WEIGHT = ".weight";
    private static final String TABLE = ".table";
    private static final String SCALES = ".scales";

    private final Map<String, TensorProto> tensors = new LinkedHashMap<>();

    private OnnxWeights() {}

    /** Reads {@code encoder.onnx} and {@code link.onnx} in {@code folder}. */
    static Weights read(Path folder) {
        OnnxWeights files = new OnnxWeights();
        files.add(folder.resolve("encoder.onnx"));
        files.add(folder.resolve("link.onnx"));
        Map<String, float[]> values = files.values();
        // Only training has use for this head, so no file holds it: it starts anew.
        values.put("part-of-any" + WEIGHT, new float[PretrainedEncoder.WIDTH * Network.PART_CLASSES]);
        values.put("part-of-any.bias", new float[Network.PART_CLASSES]);
        return new Weights(size(values), values);
    }

    private void add(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ModelProto.parseFrom(in)
                    .getGraph()
                    .getInitializerList()
                    .forEach(tensor -> tensors.put(tensor.getName(), tensor));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private Map<String, float[]> values() {
        Map<String, float[]> values = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.endsWith(TABLE)) {
                String table = name.substring(0, name.length() - TABLE.length());
                values.put(table, fractions(tensor, table + SCALES, true));
            } else if (!name.endsWith(SCALES)) {
                values.put(name, fractions(tensor, name.replaceFirst("\\.weight$", SCALES), false));
            }
        });
        return values;
    }

    /** The numbers of {@code tensor}; whole ones times the scale of their row or column. */
    private float[] fractions(TensorProto tensor, String scales, boolean ofRows) {
        if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
            return floats(tensor);
        }
        byte[] whole = tensor.getRawData().toByteArray();
        float[] scale = floats(Objects.requireNonNull(tensors.get(scales), scales));
        int width = (int) tensor.getDims(1);
        float[] fractions = new float[whole.length];
        for (int i = 0; i < whole.length; i++) {
            fractions[i] = whole[i] * scale[ofRows ? i / width : i % width];
        }
        return fractions;
    }

    static float[] floats(TensorProto tensor) {
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    private static Size size(Map<String, float[]> values) {
        int layers = 0;
        while (values.containsKey("layer." + layers + ".wide.bias")) {
            layers++;
        }
        int attended = length(values, "layer.0.attention.bias") / 3;
        return new Size(layers, attended / Size.HEAD, length(values, "layer.0.wide.bias"));
    }

    private static int length(Map<String, float[]> values, String name) {
        return Objects.requireNonNull(values.get(name), name).length;
    }
}
