package io.claimtrail.search.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** Encodes sentences as vectors of length 1 and {@value #DIMENSIONS} dimensions, with the model {@value #MODEL}. */
@ApplicationScoped
public class SentenceEncoder {

    /** Name of the model; vectors of different models cannot be compared. */
    public static final String MODEL = "all-MiniLM-L6-v2-q";

    /** Dimensions of a vector. */
    public static final int DIMENSIONS = 384;

    private final EmbeddingModel model;

    SentenceEncoder() {
        keepNativesInTemporaryFiles();
        model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    }

    /** The vectors of {@code texts}, in the same order; no text may be blank. */
    public List<float[]> encode(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return segments.isEmpty()
                ? List.of()
                : model.embedAll(segments).content().stream()
                        .map(Embedding::vector)
                        .toList();
    }

    /**
     * Lets the tokenizer's library unpack its native part into the temporary folder; its default is the home folder,
     * which a container may lack.
     */
    private static void keepNativesInTemporaryFiles() {
        if (System.getenv("DJL_CACHE_DIR") == null && System.getProperty("DJL_CACHE_DIR") == null) {
            System.setProperty(
                    "DJL_CACHE_DIR",
                    Path.of(System.getProperty("java.io.tmpdir"), "claimtrail-tokenizer")
                            .toString());
        }
    }
}
