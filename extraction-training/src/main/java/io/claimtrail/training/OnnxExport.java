package io.claimtrail.training;

import io.claimtrail.extraction.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes trained weights as the two ONNX files that {@code extraction} reads. The encoder multiplies integers of seven
 * bits. These do not overflow in any processor's eight-bit products, so all machines compute the same.
 */
final class OnnxExport {

    /** Largest integer of a weight. */
    private static final int MAX_WEIGHT = 63;

    private static final int WIDTH = PretrainedEncoder.WIDTH;

    private final Map<String, float[]> weights;
    private final EncoderSize size;
    private final boolean whole;

    /** @param whole whether products are of integers */
    OnnxExport(ModelWeights weights, boolean whole) {
        this.weights = weights.values();
        this.size = weights.size();
        this.whole = whole;
    }

    void write(Path folder) {
        encoder().write(folder.resolve("encoder.onnx"));
        link().write(folder.resolve("link.onnx"));
    }

    private OnnxGraph encoder() {
        OnnxGraph graph = new OnnxGraph("encoder");
        String pieces = graph.input("pieces", true, 1, 0);
        String marks = graph.input("marks", true, 1, 0);
        String positions = graph.input("positions", true, 1, 0);
        String x = graph.add(
                graph.add(table(graph, "pieces", pieces, whole), table(graph, "marks", marks, false)),
                table(graph, "positions", positions, whole));
        x = norm(graph, x, "embeddings.norm");
        for (int layer = 0; layer < size.layers(); layer++) {
            x = layer(graph, x, "layer." + layer, size.heads(), WIDTH, size.attended(), size.wide());
        }
        graph.output("cues", plain(graph, x, "cue", WIDTH, Network.CUE_CLASSES), 1, 0, Network.CUE_CLASSES);
        graph.output("states", plain(graph, x, "state", WIDTH, Network.STATE), 1, 0, Network.STATE);
        graph.output("cue-states", plain(graph, x, "cue-state", WIDTH, Network.STATE), 1, 0, Network.STATE);
        return graph;
    }

    private OnnxGraph link() {
        OnnxGraph graph = new OnnxGraph("link");
        String around = graph.input("around", false, 1, 0, Network.STATE);
        String cue = graph.input("cue", false, 1, 1, Network.STATE);
        String distances = graph.input("distances", true, 1, 0);
        String x = graph.add(graph.add(around, cue), graph.gather(tensor(graph, "distance", Network.STATE), distances));
        x = norm(graph, x, "link.norm");
        for (int layer = 0; layer < TrainableNetwork.LINK_LAYERS; layer++) {
            x = layer(
                    graph,
                    x,
                    "link.layer." + layer,
                    TrainableNetwork.LINK_HEADS,
                    Network.STATE,
                    Network.STATE,
                    TrainableNetwork.LINK_WIDE);
        }
        graph.output("parts", plain(graph, x, "part", Network.STATE, Network.PART_CLASSES), 1, 0, Network.PART_CLASSES);
        return graph;
    }

    private String layer(OnnxGraph graph, String x, String name, int heads, int width, int attended, int wide) {
        List<String> thirds = graph.thirds(product(graph, x, name + ".attention", width, 3 * attended));
        String seen = graph.attention(thirds.get(0), thirds.get(1), thirds.get(2), heads);
        String y = norm(graph, graph.add(product(graph, seen, name + ".output", attended, width), x), name + ".norm1");
        String inner = graph.gelu(product(graph, y, name + ".wide", width, wide));
        return norm(graph, graph.add(product(graph, inner, name + ".narrow", wide, width), y), name + ".norm2");
    }

    private String product(OnnxGraph graph, String x, String name, int in, int out) {
        if (!whole) {
            return plain(graph, x, name, in, out);
        }
        float[] weight = values(name + ".weight");
        float[] scales = new float[out];
        for (int i = 0; i < weight.length; i++) {
            scales[i % out] = Math.max(scales[i % out], Math.abs(weight[i]) / MAX_WEIGHT);
        }
        byte[] rounded = new byte[weight.length];
        for (int i = 0; i < weight.length; i++) {
            rounded[i] = scales[i % out] == 0 ? 0 : (byte) Math.round(weight[i] / scales[i % out]);
        }
        return graph.integerProduct(
                x,
                graph.constant(name + ".weight", rounded, in, out),
                graph.constant(name + ".scales", scales, out),
                tensor(graph, name + ".bias"));
    }

    private String plain(OnnxGraph graph, String x, String name, int in, int out) {
        String weight = graph.constant(name + ".weight", values(name + ".weight"), in, out);
        return graph.add(graph.matMul(x, weight), tensor(graph, name + ".bias"));
    }

    private String norm(OnnxGraph graph, String x, String name) {
        return graph.norm(x, tensor(graph, name + ".weight"), tensor(graph, name + ".bias"), TrainableNetwork.EPSILON);
    }

    /**
     * Looks up rows of a table, which is stored in eight bits with a scale for each row, or as floating-point numbers.
     */
    private String table(OnnxGraph graph, String name, String numbers, boolean rounded) {
        float[] rows = values(name);
        if (!rounded) {
            return graph.gather(graph.constant(name + ".table", rows, rows.length / WIDTH, WIDTH), numbers);
        }
        float[] scales = new float[rows.length / WIDTH];
        byte[] whole = new byte[rows.length];
        for (int row = 0; row < scales.length; row++) {
            float largest = 0;
            for (int i = row * WIDTH; i < (row + 1) * WIDTH; i++) {
                largest = Math.max(largest, Math.abs(rows[i]));
            }
            scales[row] = largest / Byte.MAX_VALUE;
            for (int i = row * WIDTH; i < (row + 1) * WIDTH; i++) {
                whole[i] = largest == 0 ? 0 : (byte) Math.round(rows[i] / scales[row]);
            }
        }
        return graph.multiply(
                graph.toFloat(graph.gather(graph.constant(name + ".table", whole, scales.length, WIDTH), numbers)),
                graph.gather(graph.constant(name + ".scales", scales, scales.length, 1), numbers));
    }

    private String tensor(OnnxGraph graph, String name) {
        float[] values = values(name);
        return graph.constant(name, values, values.length);
    }

    private String tensor(OnnxGraph graph, String name, int width) {
        float[] values = values(name);
        return graph.constant(name, values, values.length / width, width);
    }

    private float[] values(String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }
}
