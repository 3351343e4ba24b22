package io.claimtrail.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a training run.
 *
 * @param encoder resource name of the pretrained encoder
 * @param from weights, or a folder with a network, to start from instead, pruned to {@code size}
 * @param teacher folder with a larger network whose outputs are targets too
 * @param epochs number of epochs, at most
 * @param windows number of windows in a batch
 * @param rate highest learning rate of the encoder
 * @param headFactor factor of the learning rate of the rest
 */
record TrainingConfig(
        String encoder,
        @Nullable Path from,
        @Nullable Path teacher,
        EncoderSize size,
        int epochs,
        int windows,
        float rate,
        float headFactor,
        long seed) {}
