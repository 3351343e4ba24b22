package io.claimtrail.extraction.network;

/**
 * The output of the first pass, piece after piece.
 *
 * @param cues {@code pieces x CUE_CLASSES} log odds
 * @param states {@code pieces x STATE}, the piece as part of a source or content
 * @param cueStates {@code pieces x STATE}, the piece as part of a cue
 */
// Arrays as the network takes and returns them; they are not modified afterwards.
@SuppressWarnings("ArrayRecordComponent")
public record EncoderOutput(float[] cues, float[] states, float[] cueStates) {}
