/** Speakers: {@code /v1/speakers}. Their names, roles and counts are aggregated from their claims. */
@NullMarked
package io.claimtrail.search.api.speaker;

import org.jspecify.annotations.NullMarked;
