package io.claimtrail.extraction.network;

/**
 * What the first pass says of each piece, one after the other.
 *
 * @param cues {@code pieces x CUE_CLASSES} log odds
 * @param states {@code pieces x STATE}, the piece as a possible part
 * @param cueStates {@code pieces x STATE}, the piece as part of a cue
 */
// Arrays, as they go to the network and come from it; nobody writes to them afterwards.
@SuppressWarnings("ArrayRecordComponent")
public record Reading(float[] cues, float[] states, float[] cueStates) {}
