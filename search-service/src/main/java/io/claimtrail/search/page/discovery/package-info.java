/** What other programs look for beside pages: robots.txt, a sitemap, the OpenSearch description, oEmbed cards. */
@NullMarked
package io.claimtrail.search.page.discovery;

import org.jspecify.annotations.NullMarked;
