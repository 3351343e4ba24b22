/**
 * The envelope of every record: CloudEvents 1.0 in binary mode, its attributes as {@code ce_} headers, the payload as
 * JSON, and W3C trace context. {@link io.claimtrail.contracts.event.EventCodec} encodes and decodes all records.
 */
@NullMarked
package io.claimtrail.contracts.event;

import org.jspecify.annotations.NullMarked;
