package io.claimtrail.search.page.speaker;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.claim.ClaimSearcher;
import io.claimtrail.search.api.claim.ClaimSearcher.FoundClaims;
import io.claimtrail.search.api.speaker.SpeakerAggregator;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerProfile;
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
import org.jboss.resteasy.reactive.RestPath;

/** Shows one speaker. */
@Path("/speakers/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SpeakerPage {

    private static final int LATEST = 10;

    private final SpeakerAggregator speakers;
    private final ClaimSearcher searcher;
    private final RowReader rows;

    SpeakerPage(SpeakerAggregator speakers, ClaimSearcher searcher, RowReader rows) {
        this.speakers = speakers;
        this.searcher = searcher;
        this.rows = rows;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance speaker(Layout layout, SpeakerView view);

        private Templates() {}
    }

    @GET
    public Response speaker(@RestPath String id) {
        SpeakerProfile profile =
                speakers.profile(id).orElseThrow(() -> Problems.notFound("there is no speaker with the id " + id));
        Address claims = Address.of("/v1/claims").with("speaker", id).with("sort", "newest");
        FoundClaims latest = searcher.page(claims.with("group", "statement")
                .with("limit", String.valueOf(LATEST))
                .parameters());
        SpeakerView view = SpeakerView.of(profile, rows.rows(latest), speakers.changes(id));
        Layout layout = Layout.titled(view.name())
                .describedAs("What " + view.name() + " is reported to have said: " + view.amount())
                .withJson(Address.item("/v1/speakers", id).toString())
                .withAlternate(
                        "application/atom+xml",
                        "What " + view.name() + " said",
                        claims.with("format", "atom").toString())
                .withAlternate(
                        "application/feed+json",
                        "What " + view.name() + " said",
                        claims.with("format", "jsonfeed").toString());
        return PageResponder.ok(Templates.speaker(layout, view));
    }
}
