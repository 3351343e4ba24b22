/**
 * From attributions to the statements of the answer: type, attitude and addressee of each, and its words as spans in
 * code points.
 */
@NullMarked
package io.claimtrail.extraction.statement;

import org.jspecify.annotations.NullMarked;
