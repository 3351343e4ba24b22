/**
 * How ids and versions are made from content. All services must agree on them for ever: Kafka and Elasticsearch of existing
 * installations contain them. This package uses only the JDK.
 */
@NullMarked
package io.claimtrail.contracts.id;

import org.jspecify.annotations.NullMarked;
