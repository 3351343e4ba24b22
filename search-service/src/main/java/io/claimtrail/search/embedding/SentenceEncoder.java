package io.claimtrail.search.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Encodes sentences as vectors of length 1 and {@value #DIMENSIONS} dimensions, with the model {@value #MODEL}. */
@ApplicationScoped
public class SentenceEncoder {

    /** Name of the model; vectors of different models cannot be compared. */
    public static final String MODEL = "all-MiniLM-L6-v2-q";

    /** Dimensions of a vector. */
    public static final int DIMENSIONS = 384;

    /** Setting of the tokenizer's library: the folder of its native part. An operator may set a folder of their own. */
    private static final String CACHE_SETTING = "DJL_CACHE_DIR";

    private final EmbeddingModel model;

    SentenceEncoder() {
        model = load();
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
     * Loads the model. The tokenizer's library unpacks its native part into a folder of this process; its default is the home
     * folder, which a container may lack. A library that is already in the folder would be loaded as it is.
     */
    private static EmbeddingModel load() {
        if (System.getenv(CACHE_SETTING) != null || System.getProperty(CACHE_SETTING) != null) {
            return new AllMiniLmL6V2QuantizedEmbeddingModel();
        }
        try (NativeLibraryFolder folder = NativeLibraryFolder.create()) {
            System.setProperty(CACHE_SETTING, folder.path().toString());
            return new AllMiniLmL6V2QuantizedEmbeddingModel();
        } finally {
            System.clearProperty(CACHE_SETTING);
        }
    }
}
