package io.claimtrail.extraction.text;

/**
 * A range of a text in both units. Rules decide by tokens; the characters are what is shown. The network's words are
 * finer than tokens, so a range may begin or end within a token: "Chen" of "Chen's".
 *
 * @param tokens tokens that begin within {@code characters}
 */
public record TextRange(TokenSpan tokens, CharSpan characters) {}
