package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.piece.WordPieces;
import java.util.Arrays;
import java.util.List;

/** The network in its current state, for the development articles. */
final class DjlNetwork implements Network {

    private final NDManager manager;
    private final TrainableNetwork network;

    DjlNetwork(NDManager manager, TrainableNetwork network) {
        this.manager = manager;
        this.network = network;
    }

    @Override
    public EncoderOutput encode(WordPieces pieces) {
        try (NDManager step = manager.newSubManager()) {
            TrainingBatch batch = new TrainingBatch();
            batch.add(new TrainingExample(pieces, new int[0], List.of()));
            TrainingBatch.Inputs inputs = batch.inputs(step);
            NDArray states = TrainableNetwork.rows(
                    step.create(batch.pieceRows()), network.encode(inputs.numbers(), inputs.features(), inputs.mask()));
            return new EncoderOutput(
                    network.cues(states).toFloatArray(),
                    network.partStates(states).toFloatArray(),
                    network.cueStates(states).toFloatArray());
        }
    }

    @Override
    public float[] parts(EncoderOutput output, int cueFrom, int cueEnd) {
        try (NDManager step = manager.newSubManager()) {
            CueWindow window = CueWindow.around(cueFrom, cueEnd, output.states().length / STATE);
            int length = window.length();
            long[] distances = new long[length];
            for (int i = 0; i < length; i++) {
                distances[i] = CueWindow.distance(window.from() + i, cueFrom, cueEnd);
            }
            float[] around = Arrays.copyOfRange(output.states(), window.from() * STATE, window.end() * STATE);
            NDArray cue = step.create(
                            Arrays.copyOfRange(output.cueStates(), cueFrom * STATE, cueEnd * STATE),
                            new Shape(cueEnd - cueFrom, STATE))
                    .mean(new int[] {0})
                    .reshape(1, 1, STATE);
            return network.link(
                            step.create(around, new Shape(1, length, STATE)),
                            cue,
                            step.create(distances, new Shape(1, length)),
                            step.zeros(new Shape(1, 1, 1, length)))
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
