/**
 * Speakers that curators have entered. {@code CuratedSpeakers} reads them from the index; {@code Curation} computes,
 * without I/O, the keys under which they are found and their form in the terms of cross-reference.
 */
@NullMarked
package io.claimtrail.search.speaker;

import org.jspecify.annotations.NullMarked;
