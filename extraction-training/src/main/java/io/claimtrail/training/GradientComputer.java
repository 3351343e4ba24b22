package io.claimtrail.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.claimtrail.extraction.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Computes losses and gradients for a batch. The targets are the annotations and, with a teacher, in equal shares the
 * teacher's probabilities (Hinton, Vinyals and Dean 2015) and its states of words.
 */
final class GradientComputer {

    /** Weight of the loss of cues. */
    private static final float CUE = 2;

    /** Weight of the loss of parts without regard to the cue, which only helps training. */
    private static final float PART_OF_ANY = 0.3f;

    /** Weight of the loss of the second pass. */
    private static final float LINK = 2;

    /** Weight of the distance to the teacher's states. */
    private static final float STATES = 1;

    private final TrainableNetwork network;
    private final @Nullable Network teacher;

    GradientComputer(TrainableNetwork network, @Nullable Network teacher) {
        this.network = network;
        this.teacher = teacher;
    }

    /** The mean losses per word of the first pass and per piece of the second. */
    record Losses(double cue, double link) {}

    /** Computes the gradients of the sum of all losses and leaves them in the network's parameters. */
    Losses compute(NDManager step, TrainingBatch batch) {
        TrainingBatch.Inputs inputs = batch.inputs(step);
        TrainingBatch.Tags tags = batch.tags(step);
        TeacherTargets targets =
                teacher == null ? null : TeacherTargets.of(teacher, batch.examples(), batch.reach(), step);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray all = network.encode(inputs.numbers(), inputs.features(), inputs.mask());
            NDArray words = TrainableNetwork.rows(tags.rows(), all);
            NDArray cue =
                    crossEntropy(network.cues(words), mixed(tags.cues(), targets == null ? null : targets.cues()));
            NDArray loss = cue.mul(CUE)
                    .add(crossEntropy(network.partsOfAny(words), tags.parts()).mul(PART_OF_ANY));
            NDArray states = network.partStates(all);
            NDArray cueStates = network.cueStates(all);
            double linkLoss = 0;
            if (batch.links() > 0) {
                TrainingBatch.Links links = batch.links(step);
                NDArray link = crossEntropy(
                        odds(links, states, cueStates), mixed(links.parts(), targets == null ? null : targets.parts()));
                loss = loss.add(link.mul(LINK));
                linkLoss = link.getFloat();
            }
            if (targets != null) {
                loss = loss.add(distance(TrainableNetwork.rows(tags.rows(), states), targets.states())
                        .add(distance(TrainableNetwork.rows(tags.rows(), cueStates), targets.cueStates()))
                        .mul(STATES));
            }
            collector.backward(loss);
            return new Losses(cue.getFloat(), linkLoss);
        }
    }

    private NDArray odds(TrainingBatch.Links links, NDArray states, NDArray cueStates) {
        NDArray around = TrainableNetwork.rows(links.rows(), states);
        NDArray cue = links.cueWeights()
                .matMul(cueStates)
                .reshape(links.rows().getShape().get(0), 1, Network.STATE);
        return network.link(around, cue, links.distances(), links.mask());
    }

    /** The annotation and the teacher's probabilities in equal shares; rows of zeros, which have no target, stay. */
    private static NDArray mixed(NDArray hot, @Nullable NDArray taught) {
        if (taught == null) {
            return hot;
        }
        NDArray counts = hot.sum(new int[] {-1}, true);
        return hot.add(taught.softmax(-1).mul(counts)).mul(0.5f);
    }

    private static NDArray distance(NDArray states, NDArray taught) {
        return states.sub(taught).square().mean();
    }

    /** The mean over all rows of {@code target} that are not zero. */
    private static NDArray crossEntropy(NDArray odds, NDArray target) {
        return odds.logSoftmax(-1).mul(target).sum().neg().div(target.sum());
    }
}
