package io.claimtrail.extraction.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quotations of a text, looked up by token. */
public final class Quotations {

    private final @Nullable QuotationSpan[] byToken;
    private final boolean lackParagraphs;

    Quotations(List<QuotationSpan> quotations, List<TextToken> tokens) {
        byToken = new QuotationSpan[tokens.size()];
        for (QuotationSpan quotation : quotations) {
            for (int i = quotation.first(); i <= quotation.last(); i++) {
                byToken[i] = quotation;
            }
        }
        lackParagraphs = quotations.stream().anyMatch(quotation -> {
            int next = quotation.last() + 1;
            return next < tokens.size()
                    && reopensAt(next)
                    && tokens.get(next).paragraph() == tokens.get(next - 1).paragraph();
        });
    }

    /** Whether a quotation contains {@code token}, its marks included. */
    public boolean contain(int token) {
        return byToken[token] != null;
    }

    private Optional<QuotationSpan> at(int token) {
        return token < 0 || token >= byToken.length ? Optional.empty() : Optional.ofNullable(byToken[token]);
    }

    /** The quotation whose opening mark is {@code token}. */
    public Optional<QuotationSpan> startingAt(int token) {
        return at(token).filter(quotation -> quotation.first() == token);
    }

    /** The quotation whose last token is {@code token}. */
    public Optional<QuotationSpan> endingAt(int token) {
        return at(token).filter(quotation -> quotation.last() == token);
    }

    /**
     * Whether an unclosed quotation is followed by another one in the same paragraph. In print an unclosed quotation
     * goes on in the next paragraph, so this text has lost paragraph breaks.
     */
    public boolean lackParagraphs() {
        return lackParagraphs;
    }

    /** Whether a quotation opens at {@code token} right after an unclosed one. */
    public boolean reopensAt(int token) {
        return startingAt(token)
                .flatMap(quotation -> at(token - 1))
                .filter(before -> !before.closed())
                .isPresent();
    }
}
