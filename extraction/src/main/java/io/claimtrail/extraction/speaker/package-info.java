/**
 * Who the words of a source mean, as far as this text tells: a cast of everybody it names, and a memory of who was
 * mentioned and spoke when. Where two people could be meant, nobody is named: the
 * candidates are.
 */
@NullMarked
package io.claimtrail.extraction.speaker;

import org.jspecify.annotations.NullMarked;
