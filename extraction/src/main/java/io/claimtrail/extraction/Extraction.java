package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The statements of one document.
 *
 * @param language BCP 47 tag of the document, {@code und} if no language was detected
 */
public record Extraction(ExtractorVersion extractor, String language, List<AttributedStatement> statements) {

    public Extraction {
        requireNonNull(extractor, "extractor");
        requireNonNull(language, "language");
        statements = List.copyOf(statements);
    }
}
