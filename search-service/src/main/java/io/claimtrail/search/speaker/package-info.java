/**
 * Curated speakers as they stand in the index: {@code Curation} is pure and tells under which keys they are to be found and
 * whom they are in cross-reference's terms, {@code CuratedSpeakers} looks them up.
 */
@NullMarked
package io.claimtrail.search.speaker;

import org.jspecify.annotations.NullMarked;
