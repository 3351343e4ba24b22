package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one document yielded.
 *
 * @param language BCP 47 tag the document was read as, {@code und} where that could not be told
 */
public record Extraction(ExtractorVersion extractor, String language, List<Statement> statements) {

    public Extraction {
        requireNonNull(extractor, "extractor");
        requireNonNull(language, "language");
        statements = List.copyOf(statements);
    }
}
