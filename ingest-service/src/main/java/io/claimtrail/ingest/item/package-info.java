/**
 * Items of news agencies: keeps their versions in the sender's order, holds them back until their embargo ends, and keeps parts from
 * replacing full texts. {@link io.claimtrail.ingest.item.ItemDesk} takes every article and withdrawal; {@code ItemRules} decides,
 * {@code Releaser} publishes what was held back, on the one instance that the consumer group chooses.
 */
@NullMarked
package io.claimtrail.ingest.item;

import org.jspecify.annotations.NullMarked;
