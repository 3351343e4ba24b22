/** Statements: {@code /v1/statements/{id}}, one statement with all its sightings. */
@NullMarked
package io.claimtrail.search.api.statement;

import org.jspecify.annotations.NullMarked;
