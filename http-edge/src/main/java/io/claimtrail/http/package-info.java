/**
 * What the HTTP edges of the services share, so that they refuse alike: {@code request} reads what a stranger sent,
 * strictly and within limits; {@code problem} words the refusal (RFC 9457); {@code access} asks who calls; {@code health}
 * tells whether Kafka is there.
 */
@NullMarked
package io.claimtrail.http;

import org.jspecify.annotations.NullMarked;
