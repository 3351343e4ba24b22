package io.claimtrail.crossreference.reading;

import java.util.List;

/** Where in time a claim's words look: tells which Friday is meant. */
enum Tense {
    PAST,
    FUTURE,
    OPEN;

    static Tense of(List<Token> tokens) {
        boolean future = tokens.stream().anyMatch(token -> Reading.WORDS.is("future", token.word()));
        boolean past = tokens.stream().anyMatch(token -> Reading.WORDS.is("past", token.word()));
        return future == past ? OPEN : future ? FUTURE : PAST;
    }
}
