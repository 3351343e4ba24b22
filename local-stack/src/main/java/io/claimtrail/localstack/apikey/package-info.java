/** The API keys of an instance as its services read them from a file: {@code KeyRing} makes and revokes them. */
@NullMarked
package io.claimtrail.localstack.apikey;

import org.jspecify.annotations.NullMarked;
