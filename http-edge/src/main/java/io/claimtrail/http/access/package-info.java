/**
 * Who may call: nobody is asked while the service listens on loopback only, else every call needs a key whose role
 * suffices. {@code ApiKeys} decides, {@code KeyFile} reads them, {@code AccessCheck} asks each request and notes whose
 * key it is ({@code KeyHolder}). {@code RateLimits} counts what each asks for. {@code StartCheck} sees at the start that
 * nothing is open by mistake, {@code AccessDescription} tells it in the OpenAPI document, {@code SecurityHeaders} tells
 * browsers and caches what not to do with answers.
 */
@NullMarked
package io.claimtrail.http.access;

import org.jspecify.annotations.NullMarked;
