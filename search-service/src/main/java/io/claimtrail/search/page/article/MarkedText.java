package io.claimtrail.search.page.article;

import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.view.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article's text in paragraphs, with what is said, the cues and the sources marked. Where they overlap, the cue stands
 * before the source, and both before what is said.
 */
final class MarkedText {

    private static final byte SAID = 1;
    private static final byte SOURCE = 2;
    private static final byte CUE = 3;
    private static final String[] KINDS = {Piece.PLAIN, Piece.SAID, Piece.SOURCE, Piece.CUE};

    private final int[] text;
    private final byte[] kinds;
    private final List<ClaimAnswer> claims;

    private MarkedText(int[] text, byte[] kinds, List<ClaimAnswer> claims) {
        this.text = text;
        this.kinds = kinds;
        this.claims = claims;
    }

    /**
     * One paragraph.
     *
     * @param claims those that begin in it
     */
    record Paragraph(List<Piece> pieces, List<ClaimAnswer> claims) {

        Paragraph {
            pieces = List.copyOf(pieces);
            claims = List.copyOf(claims);
        }
    }

    /** The paragraphs of {@code body}; without marks if {@code marked} is false. */
    static List<Paragraph> paragraphs(String body, List<ClaimAnswer> claims, boolean marked) {
        int[] text = body.codePoints().toArray();
        MarkedText result = new MarkedText(text, new byte[text.length], claims);
        if (marked) {
            claims.forEach(claim -> result.mark(claim.content(), SAID));
            claims.forEach(claim -> result.mark(claim.source(), SOURCE));
            claims.forEach(claim -> result.mark(claim.cue(), CUE));
        }
        return result.paragraphs();
    }

    /** The position where a claim begins in the body; -1 where it stands in the title. */
    static int position(ClaimAnswer claim) {
        return Stream.of(claim.content(), claim.cue(), claim.source())
                .flatMap(passage -> passage.spans().stream())
                .filter(span -> span.in() == null)
                .mapToInt(Span::start)
                .min()
                .orElse(-1);
    }

    private void mark(Passage passage, byte kind) {
        for (Span span : passage.spans()) {
            if (span.in() == null && span.start() < text.length) {
                Arrays.fill(kinds, span.start(), Math.min(span.end(), text.length), kind);
            }
        }
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < text.length) {
            int to = from;
            while (to < text.length && text[to] != '\n') {
                to++;
            }
            if (!new String(text, from, to - from).isBlank()) {
                paragraphs.add(new Paragraph(pieces(from, to), claimsWithin(from, to)));
            }
            from = to + 1;
        }
        return List.copyOf(paragraphs);
    }

    private List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        while (from < end) {
            int to = from;
            while (to < end && kinds[to] == kinds[from]) {
                to++;
            }
            pieces.add(new Piece(new String(text, from, to - from), KINDS[kinds[from]], false));
            from = to;
        }
        return pieces;
    }

    private List<ClaimAnswer> claimsWithin(int from, int to) {
        return claims.stream()
                .filter(claim -> position(claim) >= from && position(claim) < to)
                .toList();
    }
}
