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
 * Reads weights back from the two files that {@link OnnxExport} wrote, to continue training a bundled network.
 * Quantized weights are multiplied by their scales and stay rounded.
 */
final class OnnxWeightsReader {

    private static final String WEIGHT = ".weight";
    private static final String TABLE = ".table";
    private static final String SCALES = ".scales";

    private final Map<String, TensorProto> tensors = new LinkedHashMap<>();

    private OnnxWeightsReader() {}

    /** Reads {@code encoder.onnx} and {@code link.onnx} in {@code folder}. */
    static ModelWeights read(Path folder) {
        OnnxWeightsReader files = new OnnxWeightsReader();
        files.add(folder.resolve("encoder.onnx"));
        files.add(folder.resolve("link.onnx"));
        Map<String, float[]> values = files.values();
        // Only training uses this head, so no file contains it; it starts at zero.
        values.put("part-of-any" + WEIGHT, new float[PretrainedEncoder.WIDTH * Network.PART_CLASSES]);
        values.put("part-of-any.bias", new float[Network.PART_CLASSES]);
        return new ModelWeights(size(values), values);
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

    /** The values of {@code tensor}; integers are multiplied by the scale of their row or column. */
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

    private static EncoderSize size(Map<String, float[]> values) {
        int layers = 0;
        while (values.containsKey("layer." + layers + ".wide.bias")) {
            layers++;
        }
        int attended = length(values, "layer.0.attention.bias") / 3;
        return new EncoderSize(layers, attended / EncoderSize.HEAD, length(values, "layer.0.wide.bias"));
    }

    private static int length(Map<String, float[]> values, String name) {
        return Objects.requireNonNull(values.get(name), name).length;
    }
}
