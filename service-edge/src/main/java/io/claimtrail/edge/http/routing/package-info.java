/**
 * Decides about paths before they are routed. {@code PathCheck} rejects paths with dot segments, and keeps health and metrics on
 * the port of {@code ManagementListener} where there is one. {@code HealthCheckThreads} runs health checks.
 */
@NullMarked
package io.claimtrail.edge.http.routing;

import org.jspecify.annotations.NullMarked;
