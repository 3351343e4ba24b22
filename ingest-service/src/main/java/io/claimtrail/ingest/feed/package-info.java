/** Reads feeds: RSS in all its versions, Atom and JSON Feed, as a feed reader would. Each entry is an article. Nothing is fetched. */
@NullMarked
package io.claimtrail.ingest.feed;

import org.jspecify.annotations.NullMarked;
