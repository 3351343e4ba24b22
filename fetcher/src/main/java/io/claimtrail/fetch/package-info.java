/**
 * Fetches addresses that feeds, pages and operators name, and calls the addresses of webhooks, without being turned against
 * the network that Claimtrail runs in. {@code FetchAddress} decides whether an address may be asked at all,
 * {@code PublicAddresses} whether a host may be reached; {@code GuardedFetcher} resolves a name once, connects to what was
 * checked and to nothing else, and follows redirects one by one.
 */
@NullMarked
package io.claimtrail.fetch;

import org.jspecify.annotations.NullMarked;
