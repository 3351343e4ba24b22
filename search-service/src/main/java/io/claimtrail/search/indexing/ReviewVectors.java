package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.embedding.SentenceEncoder;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives reviews the vectors that they are matched by: of the claim, and of the title where there is one. */
@ApplicationScoped
class ReviewVectors {

    private final SentenceEncoder encoder;

    ReviewVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    void addTo(List<Change> changes) {
        List<String> texts = new ArrayList<>();
        List<ArrayNode> places = new ArrayList<>();
        for (Change change : changes) {
            if (change
                            instanceof
                            DocumentVersion(Index index, var id, var sequence, Optional<ObjectNode> document, var o)
                    && index == Index.REVIEWS
                    && document.isPresent()) {
                ObjectNode review = document.get();
                ObjectNode vectors = review.putObject("vectors").put("model", SentenceEncoder.MODEL);
                place(review, "claimReviewed", vectors, "claim", texts, places);
                place(review, "title", vectors, "title", texts, places);
            }
        }
        List<float[]> encoded = encoder.encode(texts);
        for (int i = 0; i < places.size(); i++) {
            for (float value : encoded.get(i)) {
                places.get(i).add(value);
            }
        }
    }

    private static void place(
            ObjectNode review,
            String field,
            ObjectNode vectors,
            String name,
            List<String> texts,
            List<ArrayNode> places) {
        String text = review.path(field).asText("");
        if (!text.isBlank()) {
            texts.add(text);
            places.add(vectors.putArray(name));
        }
    }
}
