/**
 * What a posted article is worth, decided without Kafka or HTTP: bytes become a
 * {@link io.claimtrail.ingest.article.Submission}, which is either an article ready to publish or a refusal that names
 * the place and the limit. Ids and versions are made here, from the content alone.
 */
@NullMarked
package io.claimtrail.ingest.article;

import org.jspecify.annotations.NullMarked;
