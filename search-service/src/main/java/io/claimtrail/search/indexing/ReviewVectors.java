package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.embedding.SentenceEncoder;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Adds to reviews the sentence vectors that matching uses: of the reviewed claim, and of the title if there is one. */
@ApplicationScoped
class ReviewVectors {

    private final SentenceEncoder encoder;

    ReviewVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** Adds vectors to the documents of all reviews among {@code changes}. */
    void addTo(List<Change> changes) {
        List<String> texts = new ArrayList<>();
        List<ArrayNode> vectors = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof DocumentVersion version && version.index() == Index.REVIEWS) {
                ObjectNode review = version.document();
                if (review != null) {
                    ObjectNode fields = review.putObject("vectors").put("model", SentenceEncoder.MODEL);
                    add(review.path("claimReviewed"), fields, "claim", texts, vectors);
                    add(review.path("title"), fields, "title", texts, vectors);
                }
            }
        }
        List<float[]> encoded = encoder.encode(texts);
        for (int i = 0; i < vectors.size(); i++) {
            for (float value : encoded.get(i)) {
                vectors.get(i).add(value);
            }
        }
    }

    private static void add(
            JsonNode value, ObjectNode fields, String name, List<String> texts, List<ArrayNode> vectors) {
        String text = value.asText("");
        if (!text.isBlank()) {
            texts.add(text);
            vectors.add(fields.putArray(name));
        }
    }
}
