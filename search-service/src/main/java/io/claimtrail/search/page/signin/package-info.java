/**
 * The page {@code /sign-in}, where the service asks for an API key: a browser trades the key for a session
 * ({@link io.claimtrail.edge.http.access.PageSessions}). Where it takes tokens, the issuer signs browsers in.
 * {@code POST /sign-out} ends a session.
 */
@NullMarked
package io.claimtrail.search.page.signin;

import org.jspecify.annotations.NullMarked;
