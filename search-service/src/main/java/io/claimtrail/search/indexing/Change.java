package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A change of the index that one record requests. */
sealed interface Change {

    /** Position in the order of versions of one article or one document. */
    long sequence();

    /** The record that requests the change. */
    ConsumerRecord<String, byte[]> origin();

    /** A change of one article's documents. */
    sealed interface ArticleChange extends Change {

        String articleId();
    }

    /**
     * A version of a document that depends on no other: a review or a curated speaker.
     *
     * @param document null if it is withdrawn
     */
    record DocumentVersion(
            Index index, String id, long sequence, @Nullable ObjectNode document, ConsumerRecord<String, byte[]> origin)
            implements Change {}

    /** A version of an article, with the document to index. */
    record ArticleVersion(String articleId, long sequence, ObjectNode document, ConsumerRecord<String, byte[]> origin)
            implements ArticleChange {}

    /**
     * All claims of an article version.
     *
     * @param acceptedAt time at which ingest-service accepted the article
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

    /** Removal of the article and all its claims. */
    record Withdrawal(String articleId, long sequence, ConsumerRecord<String, byte[]> origin)
            implements ArticleChange {}

    /** One claim, with the document to index. */
    record ClaimDocument(String id, ObjectNode document) {}
}
