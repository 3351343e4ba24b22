/**
 * The HTTP edge of all services, so that they accept and reject alike: {@code request} reads content strictly and within
 * limits, {@code problem} reports errors (RFC 9457), {@code access} authenticates and authorizes callers, and
 * {@code description} completes the OpenAPI document.
 */
@NullMarked
package io.claimtrail.edge.http;

import org.jspecify.annotations.NullMarked;
