package io.claimtrail.search.page.about;

import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageConfig;
import io.claimtrail.search.page.PageResponder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Explains the pages, and leads to the extractor, which has a page of its own at claims-service. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AboutPage {

    private final PageConfig config;

    AboutPage(PageConfig config) {
        this.config = config;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance about(Layout layout);

        static native TemplateInstance extract(Layout layout, String address);

        private Templates() {}
    }

    @GET
    @Path("about")
    public Response about() {
        Layout layout = Layout.titled("How it works")
                .in("about")
                .describedAs("Where the statements come from, what the marks mean, and what this does not tell.");
        return PageResponder.ok(Templates.about(layout));
    }

    @GET
    @Path("extract")
    public Response extract() {
        Layout layout = Layout.titled("Try the extractor")
                .in("extract")
                .describedAs("Paste a text and see who says what in it.");
        String address = config.extractor()
                .map(URI::toString)
                .map(service -> service.replaceAll("/+$", "") + "/extract")
                .orElse("");
        return PageResponder.ok(Templates.extract(layout, address));
    }
}
