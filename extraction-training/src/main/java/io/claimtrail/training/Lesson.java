package io.claimtrail.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.claimtrail.extraction.network.Network;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a model learns from a batch: the annotations and, with a teacher, as much the odds that the teacher gives (Hinton,
 * Vinyals and Dean 2015) and its states of words.
 */
final class Lesson {

    private static final float CUE = 2;
    private static final float PART_OF_ANY = 0.3f;
    private static final float LINK = 2;
    private static final float STATES = 1;

    private final Model model;
    private final @Nullable Model teacher;

    Lesson(Model model, @Nullable Model teacher) {
        this.model = model;
        this.teacher = teacher;
    }

    /** What there is to learn, per word of the first pass and per piece of the second. */
    record Losses(double cue, double link) {}

    /** What a model says of a batch: states of words, and odds. */
    private record Answer(
            NDArray words,
            NDArray cues,
            NDArray parts,
            @Nullable NDArray links) {}

    /** A batch as arrays. */
    private record Question(Batch.Inputs inputs, Batch.Tags tags, Batch.@Nullable Links links) {}

    /** Leaves the gradients of all losses together in the model's parameters. */
    Losses learn(NDManager step, Batch batch) {
        Question question =
                new Question(batch.inputs(step), batch.tags(step), batch.links() > 0 ? batch.links(step) : null);
        Answer taught = teacher == null ? null : answer(teacher, question);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Answer answer = answer(model, question);
            NDArray cue = crossEntropy(answer.cues(), aim(question.tags().cues(), taught, Answer::cues));
            NDArray any = crossEntropy(answer.parts(), aim(question.tags().parts(), taught, Answer::parts));
            NDArray loss = cue.mul(CUE).add(any.mul(PART_OF_ANY));
            double linkLoss = 0;
            if (question.links() != null && answer.links() != null) {
                NDArray link = crossEntropy(answer.links(), aim(question.links().parts(), taught, Answer::links));
                loss = loss.add(link.mul(LINK));
                linkLoss = link.getFloat();
            }
            if (taught != null) {
                loss = loss.add(
                        answer.words().sub(taught.words()).square().mean().mul(STATES));
            }
            collector.backward(loss);
            return new Losses(cue.getFloat(), linkLoss);
        }
    }

    private static Answer answer(Model model, Question question) {
        Batch.Inputs inputs = question.inputs();
        NDArray states = model.encode(inputs.numbers(), inputs.marks(), inputs.mask());
        NDArray words = Model.rows(question.tags().rows(), states);
        NDArray links = question.links() == null ? null : links(model, states, question.links());
        return new Answer(words, model.cues(words), model.partsOfAny(words), links);
    }

    private static NDArray links(Model model, NDArray states, Batch.Links links) {
        NDArray around = Model.rows(links.rows(), model.partStates(states));
        NDArray cue = links.cueWeights()
                .matMul(model.cueStates(states))
                .reshape(links.rows().getShape().get(0), 1, Network.STATE);
        return model.link(around, cue, links.distances(), links.mask());
    }

    /** The annotation and the teacher's odds in equal shares; rows that are all zero, where nothing is to be learned, stay. */
    private static NDArray aim(NDArray hot, @Nullable Answer taught, Function<Answer, @Nullable NDArray> odds) {
        NDArray given = taught == null ? null : odds.apply(taught);
        if (given == null) {
            return hot;
        }
        NDArray counts = hot.sum(new int[] {-1}, true);
        return hot.add(given.softmax(-1).mul(counts)).mul(0.5f);
    }

    /** The mean over all rows of {@code aim} that are not all zero. */
    private static NDArray crossEntropy(NDArray odds, NDArray aim) {
        return odds.logSoftmax(-1).mul(aim).sum().neg().div(aim.sum());
    }
}
