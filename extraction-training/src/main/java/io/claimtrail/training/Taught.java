package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Word;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * What a teacher says of the examples of a batch, in the order of {@link Batch.Tags} and {@link Batch.Links}.
 *
 * @param cues {@code words x CUE_CLASSES} odds
 * @param states {@code words x STATE}
 * @param cueStates {@code words x STATE}
 * @param parts {@code cues x reach x PART_CLASSES} odds
 */
record Taught(NDArray cues, NDArray states, NDArray cueStates, NDArray parts) {

    /** Answers to one example. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(Reading reading, List<float[]> parts) {}

    /** @param reach pieces of the longest reach of a cue among {@code examples} */
    static Taught by(Network teacher, List<Example> examples, int reach, NDManager manager) {
        List<Answer> answers = examples.parallelStream()
                .map(example -> answer(teacher, example))
                .toList();
        int words = examples.stream().mapToInt(e -> e.pieces().words().size()).sum();
        FloatBuffer cues = FloatBuffer.allocate(words * Network.CUE_CLASSES);
        FloatBuffer states = FloatBuffer.allocate(words * Network.STATE);
        FloatBuffer cueStates = FloatBuffer.allocate(words * Network.STATE);
        int links = examples.stream().mapToInt(e -> e.links().size()).sum();
        FloatBuffer parts = FloatBuffer.allocate(links * reach * Network.PART_CLASSES);
        int link = 0;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            for (Word word : examples.get(i).pieces().words()) {
                int piece = word.firstPiece();
                cues.put(answer.reading.cues(), piece * Network.CUE_CLASSES, Network.CUE_CLASSES);
                states.put(answer.reading.states(), piece * Network.STATE, Network.STATE);
                cueStates.put(answer.reading.cueStates(), piece * Network.STATE, Network.STATE);
            }
            for (float[] odds : answer.parts) {
                parts.put(link++ * reach * Network.PART_CLASSES, odds);
            }
        }
        return new Taught(
                manager.create(cues.array(), new Shape(words, Network.CUE_CLASSES)),
                manager.create(states.array(), new Shape(words, Network.STATE)),
                manager.create(cueStates.array(), new Shape(words, Network.STATE)),
                manager.create(parts.array(), new Shape(links, reach, Network.PART_CLASSES)));
    }

    private static Answer answer(Network teacher, Example example) {
        Reading reading = teacher.read(example.pieces());
        return new Answer(
                reading,
                example.links().stream()
                        .map(link -> teacher.parts(reading, link.cueFrom(), link.cueEnd()))
                        .toList());
    }
}
