package io.claimtrail.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.claimtrail.extraction.network.Network;
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
    private final @Nullable Network teacher;

    Lesson(Model model, @Nullable Network teacher) {
        this.model = model;
        this.teacher = teacher;
    }

    /** What there is to learn, per word of the first pass and per piece of the second. */
    record Losses(double cue, double link) {}

    /** Leaves the gradients of all losses together in the model's parameters. */
    Losses learn(NDManager step, Batch batch) {
        Batch.Inputs inputs = batch.inputs(step);
        Batch.Tags tags = batch.tags(step);
        Taught taught = teacher == null ? null : Taught.by(teacher, batch.examples(), batch.reach(), step);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray all = model.encode(inputs.numbers(), inputs.marks(), inputs.mask());
            NDArray words = Model.rows(tags.rows(), all);
            NDArray cue = crossEntropy(model.cues(words), aim(tags.cues(), taught == null ? null : taught.cues()));
            NDArray loss = cue.mul(CUE)
                    .add(crossEntropy(model.partsOfAny(words), tags.parts()).mul(PART_OF_ANY));
            NDArray states = model.partStates(all);
            NDArray cueStates = model.cueStates(all);
            double linkLoss = 0;
            if (batch.links() > 0) {
                Batch.Links links = batch.links(step);
                NDArray link = crossEntropy(
                        odds(links, states, cueStates), aim(links.parts(), taught == null ? null : taught.parts()));
                loss = loss.add(link.mul(LINK));
                linkLoss = link.getFloat();
            }
            if (taught != null) {
                loss = loss.add(distance(Model.rows(tags.rows(), states), taught.states())
                        .add(distance(Model.rows(tags.rows(), cueStates), taught.cueStates()))
                        .mul(STATES));
            }
            collector.backward(loss);
            return new Losses(cue.getFloat(), linkLoss);
        }
    }

    private NDArray odds(Batch.Links links, NDArray states, NDArray cueStates) {
        NDArray around = Model.rows(links.rows(), states);
        NDArray cue = links.cueWeights()
                .matMul(cueStates)
                .reshape(links.rows().getShape().get(0), 1, Network.STATE);
        return model.link(around, cue, links.distances(), links.mask());
    }

    /** The annotation and the teacher's odds in equal shares; rows that are all zero, where nothing is to be learned, stay. */
    private static NDArray aim(NDArray hot, @Nullable NDArray taught) {
        if (taught == null) {
            return hot;
        }
        NDArray counts = hot.sum(new int[] {-1}, true);
        return hot.add(taught.softmax(-1).mul(counts)).mul(0.5f);
    }

    private static NDArray distance(NDArray states, NDArray taught) {
        return states.sub(taught).square().mean();
    }

    /** The mean over all rows of {@code aim} that are not all zero. */
    private static NDArray crossEntropy(NDArray odds, NDArray aim) {
        return odds.logSoftmax(-1).mul(aim).sum().neg().div(aim.sum());
    }
}
