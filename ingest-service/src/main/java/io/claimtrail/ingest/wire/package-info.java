/**
 * Reads what news agencies send: ninjs 1.x to 3.x, NewsML-G2 and NITF. Several bodies of an item are forms of one text, so that one is
 * chosen. An item that its sender cancels is a withdrawal. What the sender says about versions and embargoes goes along as
 * {@link io.claimtrail.ingest.article.ItemVersion}.
 */
@NullMarked
package io.claimtrail.ingest.wire;

import org.jspecify.annotations.NullMarked;
