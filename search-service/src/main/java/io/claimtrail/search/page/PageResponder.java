package io.claimtrail.search.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;
import java.util.Objects;

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

    /** Whether a browser asked for a page, and not a program for something of the API. */
    public static boolean isAskedForPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean isApi = path.startsWith("/v1") || path.startsWith("/q/");
        String accepted = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.ACCEPT), "");
        return !isApi && accepted.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
