/**
 * Who the source of each statement is, as far as the text says: an index of the entities that it names, and a discourse
 * state of who was mentioned and who spoke. Where two people could be meant, the speaker stays open and both are
 * candidates.
 */
@NullMarked
package io.claimtrail.extraction.speaker;

import org.jspecify.annotations.NullMarked;
