package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.Word;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * The outputs of a teacher for the examples of a batch, in the order of {@link TrainingBatch.Tags} and {@link
 * TrainingBatch.Links}.
 *
 * @param cues {@code words x CUE_CLASSES} odds
 * @param states {@code words x STATE}
 * @param cueStates {@code words x STATE}
 * @param parts {@code cues x reach x PART_CLASSES} odds
 */
record TeacherTargets(NDArray cues, NDArray states, NDArray cueStates, NDArray parts) {

    /** The outputs for one example. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Output(EncoderOutput encoder, List<float[]> parts) {}

    /** @param reach number of pieces of the longest cue window among {@code examples} */
    static TeacherTargets of(Network teacher, List<TrainingExample> examples, int reach, NDManager manager) {
        List<Output> outputs = examples.parallelStream()
                .map(example -> output(teacher, example))
                .toList();
        int words = examples.stream().mapToInt(e -> e.pieces().words().size()).sum();
        FloatBuffer cues = FloatBuffer.allocate(words * Network.CUE_CLASSES);
        FloatBuffer states = FloatBuffer.allocate(words * Network.STATE);
        FloatBuffer cueStates = FloatBuffer.allocate(words * Network.STATE);
        int links = examples.stream().mapToInt(e -> e.links().size()).sum();
        FloatBuffer parts = FloatBuffer.allocate(links * reach * Network.PART_CLASSES);
        int link = 0;
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            for (Word word : examples.get(i).pieces().words()) {
                int piece = word.firstPiece();
                cues.put(output.encoder.cues(), piece * Network.CUE_CLASSES, Network.CUE_CLASSES);
                states.put(output.encoder.states(), piece * Network.STATE, Network.STATE);
                cueStates.put(output.encoder.cueStates(), piece * Network.STATE, Network.STATE);
            }
            for (float[] odds : output.parts) {
                parts.put(link++ * reach * Network.PART_CLASSES, odds);
            }
        }
        return new TeacherTargets(
                manager.create(cues.array(), new Shape(words, Network.CUE_CLASSES)),
                manager.create(states.array(), new Shape(words, Network.STATE)),
                manager.create(cueStates.array(), new Shape(words, Network.STATE)),
                manager.create(parts.array(), new Shape(links, reach, Network.PART_CLASSES)));
    }

    private static Output output(Network teacher, TrainingExample example) {
        EncoderOutput encoder = teacher.encode(example.pieces());
        return new Output(
                encoder,
                example.links().stream()
                        .map(link -> teacher.parts(encoder, link.cueFrom(), link.cueEnd()))
                        .toList());
    }
}
