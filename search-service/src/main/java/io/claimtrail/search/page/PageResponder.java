package io.claimtrail.search.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers with a page. Browsers may load what a page needs from this server only, and run no script of another. */
public final class PageResponder {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageResponder() {}

    public static Response ok(TemplateInstance page) {
        return page(200, page).build();
    }

    /** The page with a status; a cache asks again before it shows it. */
    public static ResponseBuilder page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MEDIA_TYPE)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
