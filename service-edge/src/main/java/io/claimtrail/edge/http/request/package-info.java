/** Strict reading of requests: encoding, size, depth and schema are checked, and a refusal names the place. No framework. */
@NullMarked
package io.claimtrail.edge.http.request;

import org.jspecify.annotations.NullMarked;
