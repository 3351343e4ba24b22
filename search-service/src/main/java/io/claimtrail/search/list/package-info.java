/**
 * Answers a list in each of its formats: as a JSON page, as an export (NDJSON, CSV) or as a feed (Atom, JSON Feed). A
 * resource declares its query parameters ({@code QueryParameters}), says how its items are found ({@code ListItems},
 * mostly {@code SearchItems}) and how they are laid out ({@code format.ListLayout}); {@code ListResponder} does the
 * rest.
 */
@NullMarked
package io.claimtrail.search.list;

import org.jspecify.annotations.NullMarked;
