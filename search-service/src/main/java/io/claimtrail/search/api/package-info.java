/**
 * The HTTP API of reads. There is one package for each resource, with the resource, its query parameters and its
 * answers; this one contains what they share. A resource validates the parameters, runs searches and shapes their
 * answers.
 */
@NullMarked
package io.claimtrail.search.api;

import org.jspecify.annotations.NullMarked;
