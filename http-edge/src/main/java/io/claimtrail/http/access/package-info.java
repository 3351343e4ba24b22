/**
 * Who may call: nobody is asked while the service listens on loopback only, else every call needs a key, or a token of an
 * issuer, whose role suffices. {@code ApiKeys} decides on keys, which {@code KeyFile} reads; {@code IssuedTokens} asks
 * Quarkus about tokens. {@code AccessCheck} asks each request and notes who calls ({@code Caller}); {@code RateLimits}
 * counts what each asks for. {@code StartCheck} and {@code IssuerCheck} see at the start that nothing is open by mistake,
 * {@code AccessDescription} tells it in the OpenAPI document, {@code SecurityHeaders} tells browsers and caches what not to
 * do with answers.
 */
@NullMarked
package io.claimtrail.http.access;

import org.jspecify.annotations.NullMarked;
