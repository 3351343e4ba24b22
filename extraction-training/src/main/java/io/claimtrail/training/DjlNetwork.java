package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Reach;
import java.util.Arrays;
import java.util.List;

/** The model as it stands, to read the development articles with. */
final class DjlNetwork implements Network {

    private final NDManager manager;
    private final Model model;

    DjlNetwork(NDManager manager, Model model) {
        this.manager = manager;
        this.model = model;
    }

    @Override
    public Reading read(Pieces pieces) {
        try (NDManager step = manager.newSubManager()) {
            Batch batch = new Batch();
            batch.add(new Example(pieces, new int[0], List.of()));
            Batch.Inputs inputs = batch.inputs(step);
            NDArray states = Model.rows(
                    step.create(batch.pieceRows()), model.encode(inputs.numbers(), inputs.marks(), inputs.mask()));
            return new Reading(
                    model.cues(states).toFloatArray(),
                    model.partStates(states).toFloatArray(),
                    model.cueStates(states).toFloatArray());
        }
    }

    @Override
    public float[] parts(Reading reading, int cueFrom, int cueEnd) {
        try (NDManager step = manager.newSubManager()) {
            Reach reach = Reach.around(cueFrom, cueEnd, reading.states().length / STATE);
            int length = reach.length();
            long[] distances = new long[length];
            for (int i = 0; i < length; i++) {
                distances[i] = Reach.distance(reach.from() + i, cueFrom, cueEnd);
            }
            float[] around = Arrays.copyOfRange(reading.states(), reach.from() * STATE, reach.end() * STATE);
            NDArray cue = step.create(
                            Arrays.copyOfRange(reading.cueStates(), cueFrom * STATE, cueEnd * STATE),
                            new Shape(cueEnd - cueFrom, STATE))
                    .mean(new int[] {0})
                    .reshape(1, 1, STATE);
            return model.link(
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
