/**
 * Who wrote what: a line in the log for each write, whether it was accepted or refused, without a word of what was
 * written. {@code api} knows who calls and what is answered; {@code stream} what became of each line.
 */
@NullMarked
package io.claimtrail.ingest.audit;

import org.jspecify.annotations.NullMarked;
