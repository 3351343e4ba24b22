package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one record asks for. */
sealed interface Change {

    /** The place in the order of the versions of one article, or of one document. */
    long sequence();

    /** The record that asks. */
    ConsumerRecord<String, byte[]> origin();

    /** A part of what an article's documents become. */
    sealed interface ArticleChange extends Change {

        String articleId();
    }

    /**
     * A version of a document that hangs on no other.
     *
     * @param document empty where it is withdrawn
     */
    record DocumentVersion(
            Index index, String id, long sequence, Optional<ObjectNode> document, ConsumerRecord<String, byte[]> origin)
            implements Change {}

    /** A version of an article, as the document to index. */
    record ArticleVersion(String articleId, long sequence, ObjectNode document, ConsumerRecord<String, byte[]> origin)
            implements ArticleChange {}

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
            implements ArticleChange {

        public ClaimsVersion {
            claims = List.copyOf(claims);
        }

        List<String> ids() {
            return claims.stream().map(ClaimDocument::id).toList();
        }
    }

    /** The article is to leave the index with all its claims. */
    record Withdrawal(String articleId, long sequence, ConsumerRecord<String, byte[]> origin)
            implements ArticleChange {}

    /** One claim as the document to index. */
    record ClaimDocument(String id, ObjectNode document) {}
}
