/**
 * Reads web pages: {@code PageText} finds the text of the article, without the furniture of the page around it; {@code PageMetadata}
 * finds title, date, authors, language and address in what pages say to search engines.
 */
@NullMarked
package io.claimtrail.ingest.page;

import org.jspecify.annotations.NullMarked;
