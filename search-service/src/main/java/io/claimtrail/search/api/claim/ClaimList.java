package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.search.paging.Page.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of claims.
 *
 * @param next cursor to the next page; absent on the last page
 * @param speakers the speakers whom the searched name may mean, if there are several
 */
public record ClaimList(
        List<ClaimAnswer> items,
        Total total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
        Facets facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SpeakerCount> speakers) {

    /**
     * Counts of the claims by speaker and publisher (the twenty largest of each), by month, type and stance (all).
     *
     * @param reviewed number of claims that a fact-check is about
     */
    public record Facets(
            List<SpeakerCount> speakers,
            List<NameCount> publishers,
            List<MonthCount> months,
            List<NameCount> types,
            List<NameCount> stances,
            long reviewed) {}

    /** A speaker and the number of claims. */
    public record SpeakerCount(String id, String name, long count) {}

    /** A name and the number of claims. */
    public record NameCount(String name, long count) {}

    /** A month as {@code 2021-02} and the number of claims. */
    public record MonthCount(String month, long count) {}

    /** The ids of the statements that more than one of the claims' articles report. */
    public static List<String> repeated(List<ClaimAnswer> claims) {
        return claims.stream()
                .map(ClaimAnswer::statement)
                .filter(statement -> statement.sightings() > 1)
                .map(ClaimAnswer.StatementReference::id)
                .distinct()
                .toList();
    }
}
