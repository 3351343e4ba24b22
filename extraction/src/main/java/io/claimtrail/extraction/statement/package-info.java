/**
 * Turns attributions into statements: determines the type, attitude and addressee of each, and converts its words to spans
 * in code points.
 */
@NullMarked
package io.claimtrail.extraction.statement;

import org.jspecify.annotations.NullMarked;
