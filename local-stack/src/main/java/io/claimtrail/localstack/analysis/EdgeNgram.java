package io.claimtrail.localstack.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The beginnings of each token, from {@code shortest} to {@code longest} characters. */
record EdgeNgram(String name, int shortest, int longest, boolean preserveOriginal) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream stream) {
        return new EdgeNGramTokenFilter(stream, shortest, longest, preserveOriginal);
    }
}
