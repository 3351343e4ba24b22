package io.claimtrail.search.page.signin;

import io.claimtrail.edge.http.access.PageSessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.SecurityContext;

/** The person who looks at a page, for the frame of pages. */
@Named("visitor")
@RequestScoped
public class Visitor {

    private final PageSessions sessions;
    private final SecurityContext security;

    Visitor(PageSessions sessions, SecurityContext security) {
        this.sessions = sessions;
        this.security = security;
    }

    /** Whether there is a session that can be ended. */
    public boolean isSignedIn() {
        return (sessions.areRequired() || sessions.areOfIssuer()) && security.getUserPrincipal() != null;
    }
}
