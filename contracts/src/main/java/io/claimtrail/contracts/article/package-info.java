/** An article as an outlet published it: ingest-service writes it to {@link io.claimtrail.contracts.Topic#ARTICLES}. */
@NullMarked
package io.claimtrail.contracts.article;

import org.jspecify.annotations.NullMarked;
