package io.claimtrail.extraction;

/** Finds who is reported to have said what in one text. Implementations are thread-safe and deterministic. */
public interface Extractor {

    /** Name and version; the version changes whenever an answer may. */
    ExtractorVersion version();

    /** All statements of {@code document} in the order of their contents; never throws for any text. */
    Extraction extract(Document document);
}
