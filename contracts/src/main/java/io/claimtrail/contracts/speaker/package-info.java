/**
 * A speaker as people have entered them, which wins over what the claims alone would give: what ingest-service writes to
 * {@link io.claimtrail.contracts.Topic#SPEAKERS}.
 */
@NullMarked
package io.claimtrail.contracts.speaker;

import org.jspecify.annotations.NullMarked;
