package io.claimtrail.localstack.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/** Letters without their accents; may stand in a keyword's normalizer, where only one token can come out. */
record AsciiFolding(String name, boolean preserveOriginal) implements NormalizingTokenFilterFactory {

    @Override
    public TokenStream create(TokenStream stream) {
        return new ASCIIFoldingFilter(stream, preserveOriginal);
    }

    @Override
    public TokenStream normalize(TokenStream stream) {
        return new ASCIIFoldingFilter(stream);
    }
}
