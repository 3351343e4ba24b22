package io.claimtrail.extraction.text;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** A body of text with its tokens, sentences and quotations; immutable. */
public final class Text {

    private final String body;
    private final String unwrapped;
    private final List<TextToken> tokens;
    private final Quotations quotations;
    private final List<TokenSpan> sentences;

    private Text(String body) {
        this.body = body;
        this.unwrapped = WrappedLines.unwrapped(body);
        this.tokens = Tokenizer.tokenize(body);
        List<QuotationSpan> spans = QuotationFinder.find(tokens);
        this.quotations = new Quotations(spans, tokens);
        this.sentences = SentenceSplitter.split(tokens, spans);
    }

    public static Text of(String body) {
        return new Text(body);
    }

    public String body() {
        return body;
    }

    /** The body, of the same length, with spaces for the line breaks that only wrap a paragraph. */
    public String unwrapped() {
        return unwrapped;
    }

    /**
     * The sentences in order. No sentence ends within a quotation, so one that quotes several sentences is one here.
     */
    public List<TokenSpan> sentences() {
        return sentences;
    }

    public Quotations quotations() {
        return quotations;
    }

    public TextToken token(int index) {
        return tokens.get(index);
    }

    /** Number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** Whether token {@code index} exists and is {@code lower} in lower case. */
    public boolean isWord(int index, String lower) {
        return index >= 0 && index < tokens.size() && tokens.get(index).lower().equals(lower);
    }

    /** The words from token {@code first} up to, not including, {@code end}, as the text has them. */
    public String words(int first, int end) {
        return first >= end
                ? ""
                : body.substring(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    /** The words of {@code span}, as the text has them. */
    public String words(TokenSpan span) {
        return words(span.first(), span.end());
    }

    /** The tokens that begin within UTF-16 units {@code start} to {@code end}. */
    public TokenSpan tokensIn(int start, int end) {
        int first = tokenFrom(start);
        return new TokenSpan(first, Math.max(first, tokenFrom(end)));
    }

    /** The range of exactly {@code characters}. */
    public TextRange range(CharSpan characters) {
        return new TextRange(tokensIn(characters.start(), characters.end()), characters);
    }

    /** The range of whole tokens; {@code tokens} must not be empty. */
    public TextRange range(TokenSpan tokens) {
        return new TextRange(
                tokens,
                new CharSpan(
                        token(tokens.first()).start(), token(tokens.end() - 1).end()));
    }

    private int tokenFrom(int position) {
        return firstFrom(tokens.size(), i -> Integer.compare(tokens.get(i).start(), position));
    }

    /** The number of the sentence that contains token {@code index}. */
    public int sentenceOf(int index) {
        return firstFrom(sentences.size(), i -> Integer.compare(sentences.get(i).end(), index + 1));
    }

    /** The first of {@code size} sorted items that {@code compare} does not give a negative number for. */
    private static int firstFrom(int size, IntUnaryOperator compare) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) / 2;
            if (compare.applyAsInt(middle) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
