package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.piece.WordFeatures;

/**
 * The network in training. The first pass is a BERT encoder whose input also contains the features of words, with a
 * head for cues. The second pass is a small transformer over the states in the window of one cue. The state of the cue
 * and the distance to it are added to each, so the same words can be content of one cue and source of another.
 */
final class TrainableNetwork {

    static final int LINK_HEADS = 6;
    static final int LINK_LAYERS = 2;
    static final int LINK_WIDE = 2 * Network.STATE;
    static final float EPSILON = 1e-12f;

    private static final int WIDTH = PretrainedEncoder.WIDTH;
    private static final float DROPOUT = 0.1f;

    private final ModelParameters parameters;
    private final EncoderSize size;
    private boolean training;

    TrainableNetwork(ModelParameters parameters, EncoderSize size) {
        this.parameters = parameters;
        this.size = size;
    }

    /** Adds the parameters that the encoder lacks, with random values. */
    static void addHeads(ModelParameters parameters) {
        int state = Network.STATE;
        parameters.putConstant("marks", 0, WordFeatures.COUNT, WIDTH);
        linear(parameters, "cue", WIDTH, Network.CUE_CLASSES);
        linear(parameters, "part-of-any", WIDTH, Network.PART_CLASSES);
        linear(parameters, "state", WIDTH, state);
        linear(parameters, "cue-state", WIDTH, state);
        parameters.putNormal("distance", 0.02, CueWindow.DISTANCES, state);
        norm(parameters, "link.norm");
        for (int layer = 0; layer < LINK_LAYERS; layer++) {
            String name = "link.layer." + layer;
            linear(parameters, name + ".attention", state, 3 * state);
            linear(parameters, name + ".output", state, state);
            norm(parameters, name + ".norm1");
            linear(parameters, name + ".wide", state, LINK_WIDE);
            linear(parameters, name + ".narrow", LINK_WIDE, state);
            norm(parameters, name + ".norm2");
        }
        linear(parameters, "part", state, Network.PART_CLASSES);
    }

    private static void linear(ModelParameters parameters, String name, int in, int out) {
        parameters.putNormal(name + ".weight", Math.sqrt(2.0 / (in + out)), in, out);
        parameters.putConstant(name + ".bias", 0, out);
    }

    private static void norm(ModelParameters parameters, String name) {
        parameters.putConstant(name + ".weight", 1, Network.STATE);
        parameters.putConstant(name + ".bias", 0, Network.STATE);
    }

    void setTraining(boolean training) {
        this.training = training;
    }

    /** States of all pieces of all windows: {@code (windows * length) x WIDTH}. */
    NDArray encode(NDArray pieces, NDArray features, NDArray mask) {
        NDArray x = lookup(pieces, "pieces").add(lookup(features, "marks"));
        long length = pieces.getShape().get(1);
        x = x.add(lookup(pieces.getManager().arange((int) length), "positions"));
        x = dropout(norm(x, "embeddings.norm", WIDTH));
        for (int layer = 0; layer < size.layers(); layer++) {
            x = layer(x, "layer." + layer, mask, size.heads(), EncoderSize.HEAD);
        }
        return x.reshape(-1, WIDTH);
    }

    NDArray cues(NDArray states) {
        return linear(states, "cue");
    }

    NDArray partsOfAny(NDArray states) {
        return linear(states, "part-of-any");
    }

    NDArray partStates(NDArray states) {
        return linear(states, "state");
    }

    NDArray cueStates(NDArray states) {
        return linear(states, "cue-state");
    }

    /**
     * The second pass.
     *
     * @param around {@code cues x reach x STATE}
     * @param cue {@code cues x 1 x STATE}
     * @param distances {@code cues x reach}
     * @param mask {@code cues x 1 x 1 x reach}, 0 or a large negative number
     */
    NDArray link(NDArray around, NDArray cue, NDArray distances, NDArray mask) {
        NDArray x = around.add(cue).add(lookup(distances, "distance"));
        x = dropout(norm(x, "link.norm", Network.STATE));
        for (int layer = 0; layer < LINK_LAYERS; layer++) {
            x = layer(x, "link.layer." + layer, mask, LINK_HEADS, Network.STATE / LINK_HEADS);
        }
        return linear(x, "part");
    }

    private NDArray layer(NDArray x, String name, NDArray mask, int heads, int head) {
        Shape shape = x.getShape();
        long batch = shape.get(0);
        long length = shape.get(1);
        int width = (int) shape.get(2);
        NDArray together = linear(x, name + ".attention").reshape(batch, length, 3, heads, head);
        NDArray query = together.get(new NDIndex(":, :, 0")).transpose(0, 2, 1, 3);
        NDArray key = together.get(new NDIndex(":, :, 1")).transpose(0, 2, 3, 1);
        NDArray value = together.get(new NDIndex(":, :, 2")).transpose(0, 2, 1, 3);
        NDArray weights = query.mul(1 / Math.sqrt(head)).matMul(key).add(mask).softmax(-1);
        NDArray attended = weights.matMul(value).transpose(0, 2, 1, 3).reshape(batch, length, (long) heads * head);
        NDArray y = norm(linear(attended, name + ".output").add(x), name + ".norm1", width);
        NDArray wide = Activation.gelu(linear(y, name + ".wide"));
        return norm(linear(wide, name + ".narrow").add(y), name + ".norm2", width);
    }

    private NDArray linear(NDArray x, String name) {
        return x.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
    }

    private NDArray norm(NDArray x, String name, int width) {
        return LayerNorm.layerNorm(
                        x, new Shape(width), parameters.get(name + ".weight"), parameters.get(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    private NDArray lookup(NDArray numbers, String name) {
        return Embedding.embedding(numbers, parameters.get(name), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    /** The rows of {@code table} whose numbers are in {@code numbers}. */
    static NDArray rows(NDArray numbers, NDArray table) {
        return Embedding.embedding(numbers, table, SparseFormat.DENSE).singletonOrThrow();
    }

    private NDArray dropout(NDArray x) {
        return training ? Dropout.dropout(x, DROPOUT, true).singletonOrThrow() : x;
    }
}
