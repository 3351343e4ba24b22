package io.claimtrail.search.page.results;

import io.claimtrail.search.api.claim.ClaimList;
import io.claimtrail.search.api.claim.ClaimSearcher;
import io.claimtrail.search.api.claim.ClaimSearcher.FoundClaims;
import io.claimtrail.search.api.speaker.SpeakerAggregator;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageResponder;
import io.claimtrail.search.page.RowReader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what a search finds. */
@Path(ResultsQuery.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
class ResultsResource {

    /** Speakers that are offered above the results. */
    private static final int PEOPLE = 4;
    /** Searches of more words are hardly a name. */
    private static final int WORDS_OF_A_NAME = 4;
    /** Conditions that are tried where nothing is found; each takes a search. */
    private static final int MAX_DROPS = 6;

    private final ClaimSearcher searcher;
    private final SpeakerAggregator speakers;
    private final RowReader rows;

    ResultsResource(ClaimSearcher searcher, SpeakerAggregator speakers, RowReader rows) {
        this.searcher = searcher;
        this.speakers = speakers;
        this.rows = rows;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance results(Layout layout, ResultsView view);

        private Templates() {}
    }

    @GET
    public Response search(@Context UriInfo uri) {
        ResultsQuery query = ResultsQuery.of(uri.getQueryParameters());
        FoundClaims found = searcher.page(query.countedParameters());
        ClaimList list = found.list();
        ResultsView view = ResultsView.of(query, list, rows.rows(found), people(query, list), drops(query, list));
        return PageResponder.ok(Templates.results(layout(query, view), view));
    }

    private static Layout layout(ResultsQuery query, ResultsView view) {
        return Layout.titled(view.heading())
                .in("search")
                .searchingFor(query.typed())
                .describedAs("What people and organisations are reported to have said: " + view.heading())
                .withJson(view.takeAway().json())
                .withAlternate(
                        "application/atom+xml",
                        "This search as a feed",
                        view.takeAway().atom())
                .withAlternate(
                        "application/feed+json",
                        "This search as a JSON feed",
                        view.takeAway().jsonFeed());
    }

    /** Speakers whose name has all words of the search; with a typo only where nothing is found. */
    private List<SpeakerSummary> people(ResultsQuery query, ClaimList list) {
        String words = query.speaker().isEmpty() ? query.box().words() : "";
        boolean mayBeName = !words.isEmpty()
                && words.length() < 100
                && words.split("\\s+").length <= WORDS_OF_A_NAME
                && query.cursor().isEmpty();
        if (!mayBeName) {
            return List.of();
        }
        return list.items().isEmpty()
                ? speakers.suggestions(words, PEOPLE, request -> request)
                : speakers.named(words, PEOPLE);
    }

    private Map<Condition, Long> drops(ResultsQuery query, ClaimList list) {
        Map<Condition, Long> drops = new LinkedHashMap<>();
        List<Condition> conditions = list.items().isEmpty() ? Condition.of(query, ResultsView.names(list)) : List.of();
        if (conditions.size() > 1) {
            conditions.stream().limit(MAX_DROPS).forEach(condition -> {
                Map<String, List<String>> parameters =
                        new LinkedHashMap<>(condition.without().parameters());
                drops.put(condition, searcher.count(parameters));
            });
        }
        return drops;
    }
}
