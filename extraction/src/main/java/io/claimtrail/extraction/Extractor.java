package io.claimtrail.extraction;

/** Extracts attributed statements from a document. Implementations are thread-safe and deterministic. */
public interface Extractor {

    /** Name and version; the version changes whenever a result may change. */
    ExtractorVersion version();

    /** All statements of {@code document} in the order of their contents. Does not throw for any text. */
    Extraction extract(Document document);
}
