/**
 * Learns who speaks from articles whose speakers are marked: what capitalised words are part of, and whom a pronoun, a
 * description or a missing source means. Needs no network. The two files it writes belong to
 * {@code io.claimtrail.extraction.speaker}.
 */
@NullMarked
package io.claimtrail.training.speaker;

import org.jspecify.annotations.NullMarked;
