/** What {@code /q/health/ready} tells of the Kafka that a service needs. */
@NullMarked
package io.claimtrail.http.health;

import org.jspecify.annotations.NullMarked;
