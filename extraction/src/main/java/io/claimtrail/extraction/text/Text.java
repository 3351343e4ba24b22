package io.claimtrail.extraction.text;

import io.claimtrail.extraction.Passage;
import io.claimtrail.extraction.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A body of text with its tokens, sentences and quotations; made once, then only read. */
public final class Text {

    private static final int CONTEXT = 32;

    private final String body;
    private final List<Token> tokens;
    private final Quotes quotes;
    private final List<Sentence> sentences;
    private final int[] codePoints;

    private Text(String body) {
        this.body = body;
        this.tokens = Tokenizer.tokenize(body);
        List<Quotation> quotations = QuotationFinder.find(tokens);
        this.quotes = new Quotes(quotations, tokens);
        this.sentences = SentenceSplitter.split(tokens, quotations);
        this.codePoints = codePointPositions(body);
    }

    public static Text of(String body) {
        return new Text(body);
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public Quotes quotes() {
        return quotes;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

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

    /** The tokens that begin within UTF-16 units {@code start} to {@code end}. */
    public Sentence tokensIn(int start, int end) {
        int first = tokenFrom(start);
        return new Sentence(first, Math.max(first, tokenFrom(end)));
    }

    private int tokenFrom(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the sentence that holds token {@code index}. */
    public int sentenceOf(int index) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentences.get(middle).end() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The UTF-16 units of a stretch of tokens: its first and the one after its last. */
    public int[] characters(Sentence stretch) {
        return new int[] {
            tokens.get(stretch.first()).start(), tokens.get(stretch.end() - 1).end()
        };
    }

    /** The passage of UTF-16 units, each stretch its first and the one after its last; they part no surrogate pair. */
    public Passage exactPassage(List<int[]> stretches) {
        List<Span> spans =
                stretches.stream().map(range -> span(range[0], range[1])).toList();
        return new Passage(spans.stream().map(Span::exact).collect(Collectors.joining(" ")), spans);
    }

    /** The passage of one stretch of tokens; absent where it is empty. */
    public Passage passage(int first, int end) {
        return first >= end ? Passage.ABSENT : passage(List.of(new Sentence(first, end)));
    }

    /** The passage of several stretches of tokens, each from its first up to its end. */
    public Passage passage(List<Sentence> stretches) {
        List<Span> spans = new ArrayList<>();
        for (Sentence stretch : stretches) {
            spans.add(span(
                    tokens.get(stretch.first()).start(),
                    tokens.get(stretch.end() - 1).end()));
        }
        return new Passage(spans.stream().map(Span::exact).collect(Collectors.joining(" ")), spans);
    }

    private Span span(int start, int end) {
        int from = codePoints[start];
        int to = codePoints[end];
        int before = body.offsetByCodePoints(start, -Math.min(CONTEXT, from));
        int after = body.offsetByCodePoints(end, Math.min(CONTEXT, codePoints[body.length()] - to));
        return new Span(
                from, to, body.substring(start, end), body.substring(before, start), body.substring(end, after));
    }

    /** For each UTF-16 position the number of code points before it. */
    private static int[] codePointPositions(String body) {
        int[] positions = new int[body.length() + 1];
        int count = 0;
        for (int i = 0; i < body.length(); ) {
            int width = Character.charCount(body.codePointAt(i));
            for (int j = 0; j < width; j++) {
                positions[i + j] = count;
            }
            i += width;
            count++;
        }
        positions[body.length()] = count;
        return positions;
    }
}
