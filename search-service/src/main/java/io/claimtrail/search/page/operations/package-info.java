/**
 * The page {@code /admin} for operators, read only: whether this instance is ready, how far it is behind, how many documents the
 * index has, and the newest dead letters with their reasons. Commands of the launcher act on them.
 */
@NullMarked
package io.claimtrail.search.page.operations;

import org.jspecify.annotations.NullMarked;
