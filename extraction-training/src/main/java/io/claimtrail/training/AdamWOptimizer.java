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
 * Updates the parameters with AdamW (Loshchilov and Hutter 2019). The norm of all gradients is clipped at one. The
 * learning rate rises for a twentieth of the steps and then falls as a cosine. The embeddings of the encoder are not
 * changed.
 */
final class AdamWOptimizer {

    private static final Logger LOG = LoggerFactory.getLogger(AdamWOptimizer.class);
    /** Norm of all gradients at which they are clipped. */
    private static final double MAX_NORM = 1;

    private static final float WEIGHT_DECAY = 0.01f;

    /** Share of the highest learning rate at which a run begins and ends. */
    private static final float LOWEST_RATE_SHARE = 0.02f;

    private final ModelParameters parameters;
    private final Optimizer encoder;
    private final Optimizer heads;

    AdamWOptimizer(ModelParameters parameters, TrainingConfig config, int stepsPerEpoch) {
        this.parameters = parameters;
        int steps = stepsPerEpoch * config.epochs();
        this.encoder = optimizer(config.rate(), steps);
        this.heads = optimizer(config.rate() * config.headFactor(), steps);
        parameters.all().forEach((name, array) -> array.setRequiresGradient(!isFrozen(name)));
    }

    private static boolean isFrozen(String name) {
        return name.equals("pieces") || name.equals("positions");
    }

    private static Optimizer optimizer(float rate, int steps) {
        Tracker falling = Tracker.cosine()
                .setBaseValue(rate)
                .optFinalValue(rate * LOWEST_RATE_SHARE)
                .setMaxUpdates(Math.max(1, steps))
                .build();
        Tracker warm = Tracker.warmUp()
                .setMainTracker(falling)
                .optWarmUpSteps(Math.max(1, steps / 20))
                .optWarmUpBeginValue(rate * LOWEST_RATE_SHARE)
                .optWarmUpMode(WarmUpTracker.Mode.LINEAR)
                .build();
        return Optimizer.adamW()
                .optLearningRateTracker(warm)
                .optWeightDecays(WEIGHT_DECAY)
                .build();
    }

    /** Applies the gradients of the last backward pass and clears them. */
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
        double norm = Math.sqrt(squares);
        if (!Double.isFinite(norm)) {
            LOG.warn("gradients of norm {}: step skipped", norm);
        }
        gradients.forEach((name, gradient) -> {
            if (Double.isFinite(norm)) {
                gradient.muli(Math.min(1, MAX_NORM / norm));
                boolean ofEncoder = name.startsWith("layer.") || name.startsWith("embeddings.");
                (ofEncoder ? encoder : heads).update(name, parameters.get(name), gradient);
            }
            gradient.subi(gradient);
        });
    }
}
