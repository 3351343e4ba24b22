/**
 * What an installation has stored: {@code TopicCompaction} makes Kafka forget what was replaced or withdrawn, as it does by itself
 * after a week, and {@code StoredTexts} finds the articles whose text is in Kafka, Elasticsearch, exports or behind cursors.
 */
@NullMarked
package io.claimtrail.endtoend.chaos.storage;

import org.jspecify.annotations.NullMarked;
