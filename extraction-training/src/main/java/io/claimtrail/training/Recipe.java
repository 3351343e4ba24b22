package io.claimtrail.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that a run depends on besides the data.
 *
 * @param encoder resource of the pretrained encoder
 * @param from weights, or a folder with a network, to start from in place of that encoder, cut to {@code size}
 * @param teacher folder with a larger network to learn from besides the annotations
 * @param epochs times that every article is seen
 * @param windows in a batch
 * @param rate highest learning rate of the encoder
 * @param headFactor how much faster the rest learns
 */
record Recipe(
        String encoder,
        @Nullable Path from,
        @Nullable Path teacher,
        Size size,
        int epochs,
        int windows,
        float rate,
        float headFactor,
        long seed) {}
