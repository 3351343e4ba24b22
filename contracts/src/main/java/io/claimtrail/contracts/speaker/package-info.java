/**
 * A speaker entered by a curator, which takes precedence over what the claims alone yield; ingest-service writes it to
 * {@link io.claimtrail.contracts.Topic#SPEAKERS}.
 */
@NullMarked
package io.claimtrail.contracts.speaker;

import org.jspecify.annotations.NullMarked;
