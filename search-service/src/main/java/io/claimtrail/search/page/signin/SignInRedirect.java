package io.claimtrail.search.page.signin;

import io.claimtrail.edge.http.access.PageSessions;
import io.claimtrail.search.page.PageResponder;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Leads a browser that asked for a page without a session to the page to sign in, and from there back. */
class SignInRedirect {

    private static final int UNAUTHORIZED = 401;
    private static final int SEE_OTHER = 303;

    private final PageSessions sessions;

    SignInRedirect(PageSessions sessions) {
        this.sessions = sessions;
    }

    @ServerResponseFilter(priority = Priorities.HEADER_DECORATOR)
    void redirect(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == UNAUTHORIZED
                && sessions.areRequired()
                && PageResponder.isAskedForPage(request)
                && !isSignIn(request)) {
            response.setStatus(SEE_OTHER);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            Destination.of(request.getUriInfo().getRequestUri()).signIn());
            setEntity(response, null);
        }
    }

    /** The page to sign in has the status 401 where it refuses a key. */
    private static boolean isSignIn(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(SignInPage.PATH);
    }

    private static void setEntity(ContainerResponseContext response, @Nullable Object entity) {
        response.setEntity(entity);
    }
}
