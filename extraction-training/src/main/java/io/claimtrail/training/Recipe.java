package io.claimtrail.training;

/**
 * All that a run depends on besides the data.
 *
 * @param encoder resource of the pretrained encoder
 * @param layers of it that are kept, from the bottom
 * @param epochs times that every article is seen
 * @param windows in a batch
 * @param rate highest learning rate of the encoder
 * @param headFactor how much faster the rest learns
 */
record Recipe(String encoder, int layers, int epochs, int windows, float rate, float headFactor, long seed) {}
