/** Strict reading of requests: UTF-8, size, depth and schema are checked, and what is wrong is told with its place. */
@NullMarked
package io.claimtrail.http.request;

import org.jspecify.annotations.NullMarked;
