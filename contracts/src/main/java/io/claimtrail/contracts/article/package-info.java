/** An article as an outlet published it: what ingest-service writes to {@link io.claimtrail.contracts.Topic#ARTICLES}. */
@NullMarked
package io.claimtrail.contracts.article;

import org.jspecify.annotations.NullMarked;
