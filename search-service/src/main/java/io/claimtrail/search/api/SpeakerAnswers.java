package io.claimtrail.search.api;

import io.claimtrail.search.api.ClaimList.MonthCount;
import io.claimtrail.search.api.ClaimList.NameCount;
import java.util.List;
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
            String id, String name, String kind, @Nullable String role, long claims, String lastQuoted) {}

    /** Speakers, most quoted first. */
    record SpeakerList(List<SpeakerSummary> items) {}

    /** A role as articles word it, with the first and last publication that gives it. */
    record RoleUse(String role, String first, String last, long count) {}

    /** All that is known of a speaker; counts are of claims. */
    record SpeakerProfile(
            String id,
            String name,
            String kind,
            long claims,
            List<NameCount> names,
            List<RoleUse> roles,
            List<MonthCount> months,
            List<NameCount> publishers,
            List<String> topics,
            List<SpeakerSummary> namesakes) {}
}
