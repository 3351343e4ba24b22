package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.text.Quotation;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts the content of a cue where a quotation is a statement of its own, as a floating one is. A mark that opens anew though
 * none closed began a paragraph in print; where a text has lost that paragraph, it has lost others too, so that a quotation
 * behind a finished sentence began one as well.
 */
public final class ReopenedQuotations {

    private final Text text;
    private final List<Sentence> content = new ArrayList<>();
    private final List<Sentence> apart = new ArrayList<>();

    private ReopenedQuotations(Text text) {
        this.text = text;
    }

    /**
     * What is left of a content, and the quotations that stand apart from it.
     *
     * @param content never empty
     */
    public record Parted(List<Sentence> content, List<Sentence> apart) {

        public Parted {
            content = List.copyOf(content);
            apart = List.copyOf(apart);
        }
    }

    /** Parts {@code content}; it stays as it is where nothing would be left of it. */
    public static Parted part(Text text, List<Sentence> content) {
        ReopenedQuotations parted = new ReopenedQuotations(text);
        content.forEach(parted::add);
        return parted.content.isEmpty() ? new Parted(content, List.of()) : new Parted(parted.content, parted.apart);
    }

    private void add(Sentence stretch) {
        int first = text.quotes().reopensAt(stretch.first() - 1) ? stretch.first() - 1 : stretch.first();
        for (int token = first + 1; token < stretch.end(); token++) {
            if (standsApart(token)) {
                add(first, token);
                first = token;
            }
        }
        add(first, stretch.end());
    }

    private void add(int first, int end) {
        if (!holdsWord(first, end)) {
            return;
        }
        if (!content.isEmpty() && standsApart(first)) {
            apart.add(new Sentence(first, end(first, end)));
        } else {
            content.add(new Sentence(first, end));
        }
    }

    /** A quotation ends at its mark, whatever the network takes for its sequel. */
    private int end(int first, int end) {
        return text.quotes()
                .startingAt(first)
                .filter(Quotation::closed)
                .map(quotation -> Math.min(end, quotation.last() + 1))
                .orElse(end);
    }

    private boolean standsApart(int token) {
        return text.quotes().reopensAt(token) || isBehindSentence(token);
    }

    private boolean isBehindSentence(int token) {
        if (token < 2
                || !text.quotes().lackParagraphs()
                || text.quotes().startingAt(token).isEmpty()) {
            return false;
        }
        int before = text.quotes().endingAt(token - 1).isPresent() ? token - 2 : token - 1;
        return ".!?\u2026".contains(text.token(before).text());
    }

    private boolean holdsWord(int first, int end) {
        for (int token = first; token < end; token++) {
            if (text.token(token).word()) {
                return true;
            }
        }
        return false;
    }
}
