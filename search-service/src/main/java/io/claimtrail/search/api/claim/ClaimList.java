package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.search.paging.Page.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of claims.
 *
 * @param next cursor to the next page; absent on the last page
 * @param facets counts, as far as the request asks for them; absent if it does not
 * @param speakers the speakers whom the searched name may mean, if there are several
 */
public record ClaimList(
        List<ClaimAnswer> items,
        Total total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Facets facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SpeakerCount> speakers) {

    /** The facets; without any count if the request does not ask for them. */
    public Facets counts() {
        return facets == null ? Facets.NONE : facets;
    }

    /**
     * Counts of the claims by speaker and publisher (the twenty largest of each), by month, type and stance (all); those that
     * the request does not ask for are absent.
     *
     * @param reviewed number of claims that a fact-check is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facets(
            @Nullable List<SpeakerCount> speakers,
            @Nullable List<NameCount> publishers,
            @Nullable List<MonthCount> months,
            @Nullable List<NameCount> types,
            @Nullable List<NameCount> stances,
            @Nullable Long reviewed) {

        private static final Facets NONE = new Facets(null, null, null, null, null, null);
    }

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
