package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.ClaimList.SpeakerCount;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.list.PageFetcher;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.list.SearchItems;
import io.claimtrail.search.list.SearchWithFallback;
import io.claimtrail.search.list.SearchWithFallback.Fallback;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Page.Total;
import io.claimtrail.search.query.ClaimQuery;
import io.claimtrail.search.query.ClaimSearch;
import io.claimtrail.search.query.Facet;
import io.claimtrail.search.query.SpeakerNameMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches claims with the parameters of {@code GET /v1/claims}; a 400 problem where one of them is invalid. */
@ApplicationScoped
public class ClaimSearcher {

    private final PageFetcher pages;
    private final DocumentReader documents;
    private final ClaimReader claims;

    ClaimSearcher(PageFetcher pages, DocumentReader documents, ClaimReader claims) {
        this.pages = pages;
        this.documents = documents;
        this.claims = claims;
    }

    /**
     * A page of claims as the API answers it, with their whole documents.
     *
     * @param documents in the order of the items
     */
    public record FoundClaims(ClaimList list, List<JsonNode> documents) {

        public FoundClaims {
            documents = List.copyOf(documents);
        }
    }

    /** The page that the parameters select. */
    public FoundClaims page(Map<String, List<String>> parameters) {
        QueryValues values = new QueryValues(parameters, parameters.keySet());
        ClaimQuery query = ClaimParameters.query(values);
        Set<Facet> facets = ClaimParameters.facets(values);
        Page page = pages.page(search(query, facets), values);
        return new FoundClaims(
                list(query, facets, page),
                page.hits().stream().map(SearchHits::document).toList());
    }

    /** The number of claims, or of statements where the parameters group by statement. */
    public long count(Map<String, List<String>> parameters) {
        ClaimQuery query = ClaimParameters.query(new QueryValues(parameters, parameters.keySet()));
        long exact = count(query, SpeakerNameMatch.EXACT);
        @Nullable String speaker = query.speaker();
        return exact == 0 && speaker != null && !isKnown(speaker) ? count(query, SpeakerNameMatch.ONE_TYPO) : exact;
    }

    private long count(ClaimQuery query, SpeakerNameMatch names) {
        SearchHits found = documents.search(Index.CLAIMS, ClaimSearch.count(query, names));
        return query.byStatement() ? statements(found.aggregations()) : found.total();
    }

    /** The items in every format of a list. */
    SearchItems items(QueryValues values) {
        ClaimQuery query = ClaimParameters.query(values);
        Set<Facet> facets = ClaimParameters.facets(values);
        return new SearchItems(
                pages,
                search(query, facets),
                values,
                query.byStatement() ? new DistinctStatements(claims) : claims::claims,
                page -> list(query, facets, page));
    }

    private SearchWithFallback search(ClaimQuery query, Set<Facet> facets) {
        Set<Facet> counted = counted(query, facets);
        return new SearchWithFallback(
                Index.CLAIMS,
                ClaimFields.PUBLISHED_AT,
                ClaimSearch.request(query, SpeakerNameMatch.EXACT, counted),
                allowingATypo(query, counted));
    }

    /** A search for a name also counts its speakers, to tell whether it fits several. */
    private static Set<Facet> counted(ClaimQuery query, Set<Facet> facets) {
        Set<Facet> counted = EnumSet.noneOf(Facet.class);
        counted.addAll(facets);
        if (query.speaker() != null) {
            counted.add(Facet.SPEAKERS);
        }
        return counted;
    }

    /**
     * The same search with a typo in the speaker's name, which is sent only if no speaker has the name as it is
     * spelled.
     */
    private @Nullable Fallback allowingATypo(ClaimQuery query, Set<Facet> counted) {
        @Nullable String speaker = query.speaker();
        return speaker == null
                ? null
                : new Fallback(ClaimSearch.request(query, SpeakerNameMatch.ONE_TYPO, counted), () -> !isKnown(speaker));
    }

    private ClaimList list(ClaimQuery query, Set<Facet> facets, Page page) {
        List<SpeakerCount> speakers = query.speaker() == null ? List.of() : Buckets.speakers(page.aggregations());
        return new ClaimList(
                claims.claims(page.hits()),
                query.byStatement() ? new Total(statements(page.aggregations()), "eq") : page.total(),
                page.next(),
                facets.isEmpty() ? null : Buckets.facets(page.aggregations(), facets),
                speakers.size() > 1 ? speakers : null);
    }

    private static long statements(JsonNode aggregations) {
        return aggregations.path("statements").path("value").asLong();
    }

    private boolean isKnown(String speaker) {
        return documents.search(Index.CLAIMS, ClaimSearch.existence(speaker)).total() > 0;
    }
}
