package io.claimtrail.search.api.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimList.MonthCount;
import io.claimtrail.search.api.claim.ClaimList.NameCount;
import io.claimtrail.search.api.claim.RelatedAnswers.Difference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers about speakers. */
public final class SpeakerAnswers {

    private SpeakerAnswers() {}

    /**
     * A speaker in a list.
     *
     * @param lastQuoted date of publication of the newest claim
     */
    public record SpeakerSummary(
            String id,
            String name,
            @Schema(implementation = SpeakerKind.class) String kind,
            @Nullable String role,
            long claims,
            @Schema(format = "date-time") String lastQuoted) {}

    /** Speakers, most quoted first. */
    record SpeakerList(List<SpeakerSummary> items) {}

    /** A role in the words of the articles, with the dates of the first and the last claim that has it. */
    public record RoleUse(
            String role,
            @Schema(format = "date-time") String first,
            @Schema(format = "date-time") String last,
            long count) {}

    /** The profile of one speaker; counts are numbers of claims. */
    public record SpeakerProfile(
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

            @Schema(description = "What a curator entered; absent if no curator did.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable Curated curated) {}

    /** Two claims by one speaker that differ. */
    public record SpeakerChange(
            ClaimAnswer earlier, ClaimAnswer claim, Difference what, String from, String to, String reason) {}

    /** The pairs of claims in which a speaker's later words differ from earlier ones. */
    record SpeakerChanges(
            @Schema(
                    description = "The newest 500 changes, in the order of the later claim;"
                            + " each later claim has at most the ten nearest earlier ones that differ.")
            List<SpeakerChange> items) {}

    /** What a curator entered beside the name. */
    public record Curated(List<String> aliases, List<String> sameAs, List<CuratedRole> roles) {}
}
