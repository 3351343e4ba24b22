/** The launcher as a user of the services: posts articles, reads answers, and asks Kafka how far they are. */
@NullMarked
package io.claimtrail.launcher.client;

import org.jspecify.annotations.NullMarked;
