package io.claimtrail.crossreference.parsing;

import java.util.List;

/** Tense of a claim, which decides whether "Friday" is the last or the next one. */
enum Tense {
    PAST,
    FUTURE,
    OPEN;

    static Tense of(List<Token> tokens) {
        boolean future = tokens.stream().anyMatch(token -> ParsedClaim.WORDS.is("future", token.word()));
        boolean past = tokens.stream().anyMatch(token -> ParsedClaim.WORDS.is("past", token.word()));
        return future == past ? OPEN : future ? FUTURE : PAST;
    }
}
