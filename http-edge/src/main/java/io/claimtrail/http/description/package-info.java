/**
 * Keeps the OpenAPI document and the answers in step: whatever the answered records may leave out or null is described,
 * and the methods that are described are those that a path tells of itself.
 */
@NullMarked
package io.claimtrail.http.description;

import org.jspecify.annotations.NullMarked;
