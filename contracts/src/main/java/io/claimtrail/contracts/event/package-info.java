/**
 * The envelope of every record: CloudEvents 1.0 in binary mode, its attributes as {@code ce_} headers, the payload as
 * JSON, and W3C trace context beside them. {@link io.claimtrail.contracts.event.EventCodec} is the one way in and out.
 */
@NullMarked
package io.claimtrail.contracts.event;

import org.jspecify.annotations.NullMarked;
