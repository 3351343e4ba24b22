package io.claimtrail.search.api.statement;

import io.claimtrail.search.api.claim.ClaimAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One statement with all its sightings. */
@Schema(name = "Statement")
record StatementAnswer(
        String id,

        @Schema(description = "All sightings, earliest first; the first is the original.")
        List<ClaimAnswer> sightings) {}
