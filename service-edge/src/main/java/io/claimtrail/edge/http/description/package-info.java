/**
 * Keeps the OpenAPI document and the responses consistent: properties that may be null or missing are marked, and the header
 * Allow lists the methods that are documented.
 */
@NullMarked
package io.claimtrail.edge.http.description;

import org.jspecify.annotations.NullMarked;
