package io.claimtrail.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.search.paging.Page.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of claims.
 *
 * @param next cursor to the next page, absent on the last
 * @param speakers the people that a given name may mean, where there are several
 */
record ClaimList(
        List<ClaimAnswer> items,
        Total total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next,
        Facets facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SpeakerCount> speakers) {

    /** How the claims spread over speakers, publishers and months; the largest twenty, all months. */
    record Facets(List<SpeakerCount> speakers, List<NameCount> publishers, List<MonthCount> months) {}

    /** A speaker and how many claims there are. */
    record SpeakerCount(String id, String name, long count) {}

    /** Something with a name and how many claims there are. */
    record NameCount(String name, long count) {}

    /** A month as {@code 2021-02} and how many claims there are. */
    record MonthCount(String month, long count) {}
}
