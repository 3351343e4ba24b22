package io.claimtrail.search.page.signin;

import io.claimtrail.edge.http.access.PageSessions;
import io.claimtrail.search.page.Layout;
import io.claimtrail.search.page.PageResponder;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Trades an API key for a session, or leads to the issuer of tokens, and ends a session. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignInPage {

    static final String PATH = "/sign-in";

    private static final int UNAUTHORIZED = 401;
    private static final int SEE_OTHER = 303;

    private final PageSessions sessions;
    private final OidcSession issuerSession;

    SignInPage(PageSessions sessions, OidcSession issuerSession) {
        this.sessions = sessions;
        this.issuerSession = issuerSession;
    }

    /**
     * What the form shows.
     *
     * @param then address of the page to show after signing in
     * @param required whether this server asks for a key at all
     * @param elsewhere whether people sign in at the issuer of tokens instead
     * @param refused whether a key was sent that is not accepted
     */
    record View(String then, boolean required, boolean elsewhere, boolean refused) {}

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance signin(Layout layout, View view);

        private Templates() {}
    }

    @GET
    @Path("sign-in")
    public Response form(@RestQuery @Nullable String then) {
        return page(200, Destination.of(then), false);
    }

    /** Begins a new session; what the browser had before does not matter. */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm @Nullable String key, @RestForm @Nullable String then, @Context ContainerRequestContext request) {
        PageSessions.requireSameOrigin(request);
        Destination destination = Destination.of(then);
        Optional<NewCookie> session = key == null ? Optional.empty() : sessions.begin(key);
        return session.map(cookie -> goTo(destination.path()).cookie(cookie).build())
                .orElseGet(() -> page(UNAUTHORIZED, destination, true));
    }

    @POST
    @Path("sign-out")
    public Response signOut(@Context ContainerRequestContext request) {
        PageSessions.requireSameOrigin(request);
        if (sessions.areOfIssuer()) {
            // It deletes its cookies itself.
            issuerSession.logout().await().indefinitely();
            return goTo(PATH).build();
        }
        return goTo(PATH).cookie(sessions.end()).build();
    }

    private Response page(int status, Destination destination, boolean refused) {
        View view = new View(destination.path(), sessions.areRequired(), sessions.areOfIssuer(), refused);
        return PageResponder.page(status, Templates.signin(Layout.titled("Sign in"), view))
                .build();
    }

    private static ResponseBuilder goTo(String path) {
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
