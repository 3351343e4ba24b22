/** Fact-checks in the shape of Google's Fact Check Tools API: {@code /v1alpha1/claims:search}. */
@NullMarked
package io.claimtrail.search.api.factcheck;

import org.jspecify.annotations.NullMarked;
