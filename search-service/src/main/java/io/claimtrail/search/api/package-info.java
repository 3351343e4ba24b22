/** The HTTP edge: reads parameters strictly, asks, and shapes the answers of {@code /v1}. */
@NullMarked
package io.claimtrail.search.api;

import org.jspecify.annotations.NullMarked;
