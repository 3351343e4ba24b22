/** Removes dirt from texts: markup, mojibake, hard-wrapped lines, typewriter quotation marks, page furniture. Each repair is noted. */
@NullMarked
package io.claimtrail.ingest.repair;

import org.jspecify.annotations.NullMarked;
