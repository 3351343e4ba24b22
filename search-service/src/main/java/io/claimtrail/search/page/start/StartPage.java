package io.claimtrail.search.page.start;

import io.claimtrail.search.api.claim.ClaimSearcher;
import io.claimtrail.search.api.claim.ClaimSearcher.FoundClaims;
import io.claimtrail.search.api.review.ReviewReader;
import io.claimtrail.search.api.speaker.SpeakerAggregator;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerChange;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageResponder;
import io.claimtrail.search.page.RowReader;
import io.claimtrail.search.page.view.Address;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows the search box and what is new. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StartPage {

    private static final int LATEST = 5;
    private static final int PEOPLE = 9;
    private static final int REVIEWS = 3;
    /** Most quoted speakers whose claims are compared. */
    private static final int COMPARED = 3;

    private static final Duration WEEK = Duration.ofDays(7);

    private final ClaimSearcher searcher;
    private final SpeakerAggregator speakers;
    private final RowReader rows;
    private final ReviewReader reviews;

    StartPage(ClaimSearcher searcher, SpeakerAggregator speakers, RowReader rows, ReviewReader reviews) {
        this.searcher = searcher;
        this.speakers = speakers;
        this.rows = rows;
        this.reviews = reviews;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance start(Layout layout, StartView view);

        private Templates() {}
    }

    @GET
    public Response start() {
        Address newest = Address.of("/v1/claims").with("sort", "newest").with("group", "statement");
        FoundClaims latest =
                searcher.page(newest.with("limit", String.valueOf(LATEST)).parameters());
        List<SpeakerSummary> thisWeek = speakers.mostQuoted(Instant.now().minus(WEEK), PEOPLE);
        List<SpeakerSummary> people = thisWeek.isEmpty() ? speakers.mostQuoted(null, PEOPLE) : thisWeek;
        List<SpeakerChange> changes = people.stream()
                .limit(COMPARED)
                .flatMap(speaker -> speakers.changes(speaker.id()).stream())
                .toList();
        StartView view = StartView.of(
                latest.list().total().value(),
                rows.rows(latest),
                people,
                !thisWeek.isEmpty(),
                changes,
                reviews.newest(REVIEWS));
        Layout layout = Layout.titled("Who said what in the news")
                .in("start")
                .describedAs("Search what people and organisations are reported to have said, where, and what changed.")
                .withJson(newest.toString())
                .withAlternate(
                        "application/atom+xml",
                        "Newest claims",
                        newest.with("format", "atom").toString());
        return PageResponder.ok(Templates.start(layout, view));
    }
}
