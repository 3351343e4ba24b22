/**
 * Audit log of writes: who wrote what, one line for each write, accepted or rejected, without its content. {@code api}
 * passes on the caller and the status of each response; {@code stream} passes on the result of each line.
 */
@NullMarked
package io.claimtrail.ingest.audit;

import org.jspecify.annotations.NullMarked;
