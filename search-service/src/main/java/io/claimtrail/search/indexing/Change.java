package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one record asks for. */
sealed interface Change {

    String articleId();

    /** The place of the article version in the order of its versions. */
    long sequence();

    /** The record that asks. */
    ConsumerRecord<String, byte[]> origin();

    /** A version of an article, as the document to index. */
    record ArticleVersion(String articleId, long sequence, ObjectNode document, ConsumerRecord<String, byte[]> origin)
            implements Change {}

    /**
     * All claims of a version.
     *
     * @param acceptedAt when ingest-service accepted the article
     */
    record ClaimsVersion(
            String articleId,
            long sequence,
            Instant acceptedAt,
            List<ClaimDocument> claims,
            ConsumerRecord<String, byte[]> origin)
            implements Change {

        public ClaimsVersion {
            claims = List.copyOf(claims);
        }

        List<String> ids() {
            return claims.stream().map(ClaimDocument::id).toList();
        }
    }

    /** The article is to leave the index with all its claims. */
    record Withdrawal(String articleId, long sequence, ConsumerRecord<String, byte[]> origin) implements Change {}

    /** One claim as the document to index. */
    record ClaimDocument(String id, ObjectNode document) {}
}
