/**
 * The benchmarks. Each compares a figure of Claimtrail with that of the plain tool, such as Kafka's own producer, in the same
 * run, on the same data and with the same durability. Ratios can be compared between machines; times can not.
 */
@NullMarked
package io.claimtrail.bench;

import org.jspecify.annotations.NullMarked;
