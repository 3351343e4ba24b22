/**
 * Reads submitted articles, without Kafka or HTTP. The readers turn bytes into an
 * {@link io.claimtrail.ingest.article.ArticleSubmission}: either an article in its stored form or a refusal that names the
 * place and the limit. Ids and versions are digests of the content and are computed here.
 */
@NullMarked
package io.claimtrail.ingest.article;

import org.jspecify.annotations.NullMarked;
