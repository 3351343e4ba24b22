/**
 * What all services share at their edges: {@code http} reads requests, reports problems, checks access and describes the
 * API; {@code kafka} opens clients and reports readiness, liveness, lag and dead letters. Neither uses the other, and
 * neither knows a service.
 */
@NullMarked
package io.claimtrail.edge;

import org.jspecify.annotations.NullMarked;
