package io.claimtrail.extraction.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quotations of a text, found by the tokens they begin, end and hold. */
public final class Quotes {

    private final @Nullable Quotation[] byToken;
    private final boolean lackParagraphs;

    Quotes(List<Quotation> quotations, List<Token> tokens) {
        byToken = new Quotation[tokens.size()];
        for (Quotation quotation : quotations) {
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

    /** Whether {@code token} stands within one, its marks included. */
    public boolean hold(int token) {
        return byToken[token] != null;
    }

    /** The one that holds {@code token}. */
    public Optional<Quotation> at(int token) {
        return token < 0 || token >= byToken.length ? Optional.empty() : Optional.ofNullable(byToken[token]);
    }

    /** The one whose opening mark is {@code token}. */
    public Optional<Quotation> startingAt(int token) {
        return at(token).filter(quotation -> quotation.first() == token);
    }

    /** The one whose closing mark is {@code token}. */
    public Optional<Quotation> endingAt(int token) {
        return at(token).filter(quotation -> quotation.last() == token);
    }

    /** Whether one of them opens anew within a paragraph, as print does only where it begins one. */
    public boolean lackParagraphs() {
        return lackParagraphs;
    }

    /** Whether a quotation opens at {@code token} right after one that never closed. */
    public boolean reopensAt(int token) {
        return startingAt(token)
                .flatMap(quotation -> at(token - 1))
                .filter(before -> !before.closed())
                .isPresent();
    }

    /** Whether {@code stretch} is one quotation and nothing else. */
    public boolean areAllOf(Sentence stretch) {
        return startingAt(stretch.first())
                .filter(quotation -> quotation.last() == stretch.end() - 1)
                .isPresent();
    }

    /** Whether some token of {@code stretch} stands within one. */
    public boolean arePartOf(Sentence stretch) {
        for (int i = stretch.first(); i < stretch.end(); i++) {
            if (hold(i)) {
                return true;
            }
        }
        return false;
    }
}
