/**
 * Authentication and authorization. Every request needs an API key or a token whose role suffices, unless the service listens
 * on loopback only. {@code AccessCheck} checks each request and sets its {@code Caller}: {@code ApiKeys}, read by
 * {@code KeyFile}, authenticates keys, {@code IssuedTokens} tokens, and {@code RateLimits} counts requests.
 * Browsers sign in with a key ({@code PageSessions}) or at the issuer ({@code IssuerSignIn}).
 * Without authentication {@code LocalCallerCheck} rejects requests of web pages of other origins.
 * {@code StartCheck} and {@code IssuerCheck} stop the start of a service that would be open by mistake.
 * {@code AccessDescription} adds authentication to the OpenAPI document, {@code SecurityHeaders} headers to responses.
 */
@NullMarked
package io.claimtrail.edge.http.access;

import org.jspecify.annotations.NullMarked;
