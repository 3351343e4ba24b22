package io.claimtrail.training;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The weights of a BERT encoder, read from an ONNX file on the class path. */
final class PretrainedEncoder {

    /** Number of values for each piece, in every pretrained encoder. */
    static final int WIDTH = 384;

    private final Map<String, TensorProto> tensors = new HashMap<>();
    private final Map<String, String> weightOf = new HashMap<>();

    private PretrainedEncoder() {}

    static PretrainedEncoder read(String resource) {
        PretrainedEncoder encoder = new PretrainedEncoder();
        try (InputStream in = PretrainedEncoder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource + " on the class path");
            }
            ModelProto model = ModelProto.parseFrom(in);
            model.getGraph().getInitializerList().forEach(tensor -> encoder.tensors.put(tensor.getName(), tensor));
            for (NodeProto node : model.getGraph().getNodeList()) {
                if (node.getOpType().equals("MatMul") && encoder.tensors.containsKey(node.getInput(1))) {
                    encoder.weightOf.put(node.getName(), node.getInput(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + resource, e);
        }
        return encoder;
    }

    /** Puts the embeddings and the first {@code layers} layers into {@code parameters}. */
    void into(ModelParameters parameters, int layers) {
        float[] positions = values("embeddings.position_embeddings.weight");
        float[] type = values("embeddings.token_type_embeddings.weight");
        for (int i = 0; i < positions.length; i++) {
            positions[i] += type[i % WIDTH];
        }
        float[] pieces = values("embeddings.word_embeddings.weight");
        parameters.put("pieces", pieces, pieces.length / WIDTH, WIDTH);
        parameters.put("positions", positions, positions.length / WIDTH, WIDTH);
        norm(parameters, "embeddings.LayerNorm", "embeddings.norm");
        for (int layer = 0; layer < layers; layer++) {
            layer(parameters, layer);
        }
    }

    private void layer(ModelParameters parameters, int layer) {
        String from = "encoder.layer." + layer;
        String to = "layer." + layer;
        String attention = "/encoder/layer." + layer + "/attention";
        parameters.put(
                to + ".attention.weight",
                beside(
                        weight(attention + "/self/query/MatMul"),
                        weight(attention + "/self/key/MatMul"),
                        weight(attention + "/self/value/MatMul")),
                WIDTH,
                3L * WIDTH);
        parameters.put(
                to + ".attention.bias",
                joined(
                        values(from + ".attention.self.query.bias"),
                        values(from + ".attention.self.key.bias"),
                        values(from + ".attention.self.value.bias")),
                3L * WIDTH);
        linear(parameters, attention + "/output/dense", from + ".attention.output.dense", to + ".output", WIDTH);
        norm(parameters, from + ".attention.output.LayerNorm", to + ".norm1");
        linear(
                parameters,
                "/encoder/layer." + layer + "/intermediate/dense",
                from + ".intermediate.dense",
                to + ".wide",
                WIDTH);
        linear(
                parameters,
                "/encoder/layer." + layer + "/output/dense",
                from + ".output.dense",
                to + ".narrow",
                4 * WIDTH);
        norm(parameters, from + ".output.LayerNorm", to + ".norm2");
    }

    private void linear(ModelParameters parameters, String node, String from, String to, int in) {
        float[] weight = weight(node + "/MatMul");
        parameters.put(to + ".weight", weight, in, weight.length / in);
        float[] bias = values(from + ".bias");
        parameters.put(to + ".bias", bias, bias.length);
    }

    private void norm(ModelParameters parameters, String from, String to) {
        parameters.put(to + ".weight", values(from + ".weight"), WIDTH);
        parameters.put(to + ".bias", values(from + ".bias"), WIDTH);
    }

    private float[] weight(String node) {
        String tensor = weightOf.get(node);
        if (tensor == null) {
            throw new IllegalArgumentException("no weight at " + node);
        }
        return values(tensor);
    }

    private float[] values(String name) {
        TensorProto tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name);
        }
        return OnnxWeightsReader.floats(tensor);
    }

    /** Three square matrices side by side. */
    private static float[] beside(float[] first, float[] second, float[] third) {
        float[] wide = new float[3 * first.length];
        for (int row = 0; row < WIDTH; row++) {
            System.arraycopy(first, row * WIDTH, wide, row * 3 * WIDTH, WIDTH);
            System.arraycopy(second, row * WIDTH, wide, row * 3 * WIDTH + WIDTH, WIDTH);
            System.arraycopy(third, row * WIDTH, wide, row * 3 * WIDTH + 2 * WIDTH, WIDTH);
        }
        return wide;
    }

    private static float[] joined(float[] first, float[] second, float[] third) {
        float[] all = new float[3 * first.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, first.length);
        System.arraycopy(third, 0, all, 2 * first.length, first.length);
        return all;
    }
}
