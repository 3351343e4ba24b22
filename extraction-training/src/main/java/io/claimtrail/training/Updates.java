package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.training.tracker.WarmUpTracker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the parameters along their gradients: AdamW (Loshchilov and Hutter 2019), the length of all gradients together cut
 * at one, rates that rise for a twentieth of the steps and then fall as a cosine. The embeddings of the encoder stay.
 */
final class Updates {

    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
    private static final double LONGEST = 1;
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float LOWEST_SHARE = 0.02f;

    private final Parameters parameters;
    private final Optimizer encoder;
    private final Optimizer heads;

    Updates(Parameters parameters, Recipe recipe, int stepsInAnEpoch) {
        this.parameters = parameters;
        int steps = stepsInAnEpoch * recipe.epochs();
        this.encoder = optimizer(recipe.rate(), steps);
        this.heads = optimizer(recipe.rate() * recipe.headFactor(), steps);
        parameters.all().forEach((name, array) -> array.setRequiresGradient(!isFrozen(name)));
    }

    private static boolean isFrozen(String name) {
        return name.equals("pieces") || name.equals("positions");
    }

    private static Optimizer optimizer(float rate, int steps) {
        Tracker falling = Tracker.cosine()
                .setBaseValue(rate)
                .optFinalValue(rate * LOWEST_SHARE)
                .setMaxUpdates(Math.max(1, steps))
                .build();
        Tracker warm = Tracker.warmUp()
                .setMainTracker(falling)
                .optWarmUpSteps(Math.max(1, steps / 20))
                .optWarmUpBeginValue(rate * LOWEST_SHARE)
                .optWarmUpMode(WarmUpTracker.Mode.LINEAR)
                .build();
        return Optimizer.adamW()
                .optLearningRateTracker(warm)
                .optWeightDecays(WEIGHT_DECAY)
                .build();
    }

    /** Takes the step that the last backward pass asks for, and clears the gradients. */
    void apply(NDManager step) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        double squares = 0;
        for (Map.Entry<String, NDArray> parameter : parameters.all().entrySet()) {
            if (parameter.getValue().hasGradient()) {
                NDArray gradient = parameter.getValue().getGradient();
                gradient.attach(step);
                squares += gradient.square().sum().getFloat();
                gradients.put(parameter.getKey(), gradient);
            }
        }
        double length = Math.sqrt(squares);
        if (!Double.isFinite(length)) {
            LOG.warn("gradients of length {}: step left out", length);
        }
        gradients.forEach((name, gradient) -> {
            if (Double.isFinite(length)) {
                gradient.muli(Math.min(1, LONGEST / length));
                boolean ofEncoder = name.startsWith("layer.") || name.startsWith("embeddings.");
                (ofEncoder ? encoder : heads).update(name, parameters.get(name), gradient);
            }
            gradient.subi(gradient);
        });
    }
}
