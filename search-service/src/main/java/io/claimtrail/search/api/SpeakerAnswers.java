package io.claimtrail.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.search.api.ClaimList.MonthCount;
import io.claimtrail.search.api.ClaimList.NameCount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes that speakers are answered in. */
final class SpeakerAnswers {

    private SpeakerAnswers() {}

    /**
     * A speaker in a list.
     *
     * @param lastQuoted newest date of publication
     */
    record SpeakerSummary(
            String id,
            String name,
            @Schema(implementation = SpeakerKind.class) String kind,
            @Nullable String role,
            long claims,
            @Schema(format = "date-time") String lastQuoted) {}

    /** Speakers, most quoted first. */
    record SpeakerList(List<SpeakerSummary> items) {}

    /** A role as articles word it, with the first and last publication that gives it. */
    record RoleUse(
            String role,
            @Schema(format = "date-time") String first,
            @Schema(format = "date-time") String last,
            long count) {}

    /** All that is known of a speaker; counts are of claims. */
    record SpeakerProfile(
            String id,
            String name,
            @Schema(implementation = SpeakerKind.class) String kind,
            long claims,
            List<NameCount> names,
            List<RoleUse> roles,
            List<MonthCount> months,
            List<NameCount> publishers,
            List<String> topics,
            List<SpeakerSummary> namesakes,

            @Schema(description = "What a curator entered; absent where nobody did")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable Curated curated) {}

    /** What a curator adds to what the articles give. */
    record Curated(List<String> aliases, List<String> sameAs, List<CuratedRole> roles) {}
}
