package io.claimtrail.edge.http.access;

import jakarta.ws.rs.container.ContainerRequestContext;

/** What a service with pages for people provides, so that a browser can sign in. */
public interface PageSignIn {

    /** The secret that signs sessions, the same for all instances of the service. May wait for it. */
    byte[] secret();

    /** Whether a browser asks for a page, and not a program for something of the API. */
    boolean isAskedForPage(ContainerRequestContext request);

    /** Whether a page or file at this path is shown without signing in, such as the form to sign in itself. */
    boolean isPublic(String path);
}
