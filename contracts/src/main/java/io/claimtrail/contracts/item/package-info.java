/**
 * Items of news agencies: which version of each was accepted last, and the texts that are held back until the end of an embargo.
 * Only ingest-service reads and writes these events.
 */
@NullMarked
package io.claimtrail.contracts.item;

import org.jspecify.annotations.NullMarked;
