package io.claimtrail.extraction;

import java.util.List;

/** Placeholder until the rules are in. */
public final class LexicalExtractor implements Extractor {
    @Override
    public ExtractorVersion version() {
        return new ExtractorVersion("lexical", "1");
    }

    @Override
    public Extraction extract(Document document) {
        return new Extraction(version(), "en", List.of());
    }
}
