package io.claimtrail.search.page.draft;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.search.api.match.TextMatcher;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageResponder;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;

/** Shows what the sentences of a text repeat. */
@Path("/check")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DraftPage {

    private static final int TOO_LARGE = 413;
    private static final int INVALID = 422;

    private final TextMatcher matcher;

    DraftPage(TextMatcher matcher) {
        this.matcher = matcher;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance check(Layout layout, DraftView view);

        private Templates() {}
    }

    @GET
    public Response form() {
        return PageResponder.ok(page(DraftView.EMPTY));
    }

    /** Checks the text in the field {@code text}; a text that can't be checked comes back with the reason. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(InputStream form) {
        long limit = matcher.maxRequestSize();
        byte[] sent = BoundedContent.read(form, Math.toIntExact(limit)).orElseThrow(() -> Problems.tooLarge(limit));
        String text = DraftForm.field(sent, "text").orElse("");
        try {
            return answer(200, DraftView.of(text, matcher.match(text, TextMatcher.DEFAULT_LIMIT)));
        } catch (HttpProblem problem) {
            int status = problem.getStatusCode();
            if (status != TOO_LARGE && status != INVALID) {
                throw problem;
            }
            return answer(
                    status, DraftView.refused(text, Objects.requireNonNullElse(problem.getDetail(), "it is too long")));
        }
    }

    /** No cache keeps what was sent. */
    private static Response answer(int status, DraftView view) {
        return PageResponder.page(status, page(view))
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static TemplateInstance page(DraftView view) {
        Layout layout = Layout.titled("Check a draft")
                .in("check")
                .describedAs("Paste a text and see what in it was said before, and which fact-checks concern it.");
        return Templates.check(layout, view);
    }
}
