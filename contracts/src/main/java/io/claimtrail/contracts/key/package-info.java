/** The file of API keys, which {@code ./claimtrail keys} writes and the services read: one parser for both. */
@NullMarked
package io.claimtrail.contracts.key;

import org.jspecify.annotations.NullMarked;
