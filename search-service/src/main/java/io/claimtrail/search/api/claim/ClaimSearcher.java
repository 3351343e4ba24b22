package io.claimtrail.search.api.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.ClaimList.Facets;
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
import io.claimtrail.search.query.SpeakerNameMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
        Page page = pages.page(search(query), values);
        return new FoundClaims(
                list(query, page),
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
        return new SearchItems(
                pages,
                search(query),
                values,
                query.byStatement() ? new DistinctStatements(claims) : claims::claims,
                page -> list(query, page));
    }

    private SearchWithFallback search(ClaimQuery query) {
        return new SearchWithFallback(
                Index.CLAIMS,
                ClaimFields.PUBLISHED_AT,
                ClaimSearch.request(query, SpeakerNameMatch.EXACT),
                allowingATypo(query));
    }

    /**
     * The same search with a typo in the speaker's name, which is sent only if no speaker has the name as it is
     * spelled.
     */
    private @Nullable Fallback allowingATypo(ClaimQuery query) {
        @Nullable String speaker = query.speaker();
        return speaker == null
                ? null
                : new Fallback(ClaimSearch.request(query, SpeakerNameMatch.ONE_TYPO), () -> !isKnown(speaker));
    }

    private ClaimList list(ClaimQuery query, Page page) {
        Facets facets = Buckets.facets(page.aggregations());
        boolean severalSpeakers = query.speaker() != null && facets.speakers().size() > 1;
        return new ClaimList(
                claims.claims(page.hits()),
                query.byStatement() ? new Total(statements(page.aggregations()), "eq") : page.total(),
                page.next(),
                facets,
                severalSpeakers ? facets.speakers() : null);
    }

    private static long statements(JsonNode aggregations) {
        return aggregations.path("statements").path("value").asLong();
    }

    private boolean isKnown(String speaker) {
        return documents.search(Index.CLAIMS, ClaimSearch.existence(speaker)).total() > 0;
    }
}
