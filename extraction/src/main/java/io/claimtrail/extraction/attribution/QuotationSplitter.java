package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.QuotationSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Splits the content of a cue where a quotation is a statement of its own. An opening mark after an unclosed quotation
 * began a paragraph in print. A text that has lost this paragraph break has lost others too; there, a quotation after a
 * finished sentence also began a paragraph.
 */
public final class QuotationSplitter {

    private final Text text;
    private final List<TokenSpan> content = new ArrayList<>();
    private final List<TokenSpan> separate = new ArrayList<>();

    private QuotationSplitter(Text text) {
        this.text = text;
    }

    /**
     * A content after the split.
     *
     * @param content ranges that stay with the cue; never empty
     * @param separate quotations that become statements of their own
     */
    record SplitContent(List<TokenSpan> content, List<TokenSpan> separate) {

        SplitContent {
            content = List.copyOf(content);
            separate = List.copyOf(separate);
        }
    }

    /** The attributions in their order, each followed by the quotations that were split off from it. */
    public static List<TextAttribution> splitAll(Text text, List<TextAttribution> attributions) {
        return attributions.stream()
                .flatMap(attribution -> split(text, attribution))
                .toList();
    }

    private static Stream<TextAttribution> split(Text text, TextAttribution attribution) {
        SplitContent split = split(text, attribution.contentTokens());
        if (split.content().equals(attribution.contentTokens())) {
            return Stream.of(attribution);
        }
        return Stream.concat(
                Stream.of(attribution.withContent(
                        split.content().stream().map(text::range).toList())),
                split.separate().stream()
                        .map(quotation ->
                                TextAttribution.ofQuotation(text.range(quotation), attribution.confidence())));
    }

    /** Splits {@code content}; it stays as it is where nothing would be left of it. */
    static SplitContent split(Text text, List<TokenSpan> content) {
        QuotationSplitter splitter = new QuotationSplitter(text);
        content.forEach(splitter::add);
        return splitter.content.isEmpty()
                ? new SplitContent(content, List.of())
                : new SplitContent(splitter.content, splitter.separate);
    }

    private void add(TokenSpan range) {
        int first = text.quotations().reopensAt(range.first() - 1) ? range.first() - 1 : range.first();
        for (int token = first + 1; token < range.end(); token++) {
            if (beginsStatement(token)) {
                add(first, token);
                first = token;
            }
        }
        add(first, range.end());
    }

    private void add(int first, int end) {
        if (!containsWord(first, end)) {
            return;
        }
        if (!content.isEmpty() && beginsStatement(first)) {
            separate.add(new TokenSpan(first, quotationEnd(first, end)));
        } else {
            content.add(new TokenSpan(first, end));
        }
    }

    /** The end of the quotation that begins at {@code first}; what the network adds behind its closing mark is cut. */
    private int quotationEnd(int first, int end) {
        return text.quotations()
                .startingAt(first)
                .filter(QuotationSpan::closed)
                .map(quotation -> Math.min(end, quotation.last() + 1))
                .orElse(end);
    }

    private boolean beginsStatement(int token) {
        return text.quotations().reopensAt(token) || isQuotationAfterSentence(token);
    }

    private boolean isQuotationAfterSentence(int token) {
        if (token < 2
                || !text.quotations().lackParagraphs()
                || text.quotations().startingAt(token).isEmpty()) {
            return false;
        }
        int before = text.quotations().endingAt(token - 1).isPresent() ? token - 2 : token - 1;
        return ".!?\u2026".contains(text.token(before).text());
    }

    private boolean containsWord(int first, int end) {
        for (int token = first; token < end; token++) {
            if (text.token(token).word()) {
                return true;
            }
        }
        return false;
    }
}
