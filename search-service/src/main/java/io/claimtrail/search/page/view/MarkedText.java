package io.claimtrail.search.page.view;

import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.search.api.claim.ClaimAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article's text in paragraphs, with what is said, the cues and the sources marked. Where they overlap, the cue stands
 * before the source, and both before what is said.
 */
public final class MarkedText {

    private static final byte SAID = 1;
    private static final byte SOURCE = 2;
    private static final byte CUE = 3;
    private static final Piece GAP = new Piece("…", Piece.GAP, false);
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
    public record Paragraph(List<Piece> pieces, List<ClaimAnswer> claims) {

        public Paragraph {
            pieces = List.copyOf(pieces);
            claims = List.copyOf(claims);
        }
    }

    /** The paragraphs of {@code body}; without marks if {@code marked} is false. */
    public static List<Paragraph> paragraphs(String body, List<ClaimAnswer> claims, boolean marked) {
        int[] text = body.codePoints().toArray();
        MarkedText result = new MarkedText(text, new byte[text.length], claims);
        if (marked) {
            claims.forEach(claim -> result.mark(claim.content(), SAID));
            claims.forEach(claim -> result.mark(claim.source(), SOURCE));
            claims.forEach(claim -> result.mark(claim.cue(), CUE));
        }
        return result.paragraphs(0, text.length);
    }

    /**
     * The paragraphs around a claim, which alone is marked in them; none where it does not stand in the body.
     *
     * @param reach code points that are shown on each side of the claim
     */
    public static List<Paragraph> around(String body, ClaimAnswer claim, int reach) {
        int position = position(claim);
        int[] text = body.codePoints().toArray();
        if (position < 0 || position >= text.length) {
            return List.of();
        }
        MarkedText result = new MarkedText(text, new byte[text.length], List.of(claim));
        result.mark(claim.content(), SAID);
        result.mark(claim.source(), SOURCE);
        result.mark(claim.cue(), CUE);
        // What is said may be as long as the article.
        int end = Math.min(end(claim), position + 2 * reach);
        return result.paragraphs(Math.max(0, position - reach), Math.min(text.length, end + reach));
    }

    /** The position where a claim begins in the body; -1 where it stands in the title. */
    public static int position(ClaimAnswer claim) {
        return spans(claim).mapToInt(Span::start).min().orElse(-1);
    }

    private static int end(ClaimAnswer claim) {
        return spans(claim).mapToInt(Span::end).max().orElse(0);
    }

    /** The spans in the body. */
    private static Stream<Span> spans(ClaimAnswer claim) {
        return Stream.of(claim.content(), claim.cue(), claim.source())
                .flatMap(passage -> passage.spans().stream())
                .filter(span -> span.in() == null);
    }

    private void mark(Passage passage, byte kind) {
        for (Span span : passage.spans()) {
            if (span.in() == null && span.start() < text.length) {
                Arrays.fill(kinds, span.start(), Math.min(span.end(), text.length), kind);
            }
        }
    }

    /** The paragraphs between two positions; one that is cut there begins or ends with a whole word and an ellipsis. */
    private List<Paragraph> paragraphs(int start, int end) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = start;
        while (from < end) {
            int to = from;
            while (to < end && text[to] != '\n') {
                to++;
            }
            if (!new String(text, from, to - from).isBlank()) {
                paragraphs.add(new Paragraph(
                        pieces(from, to, cutsBefore(from), to == end && cutsBefore(end)), claimsWithin(from, to)));
            }
            from = to + 1;
        }
        return List.copyOf(paragraphs);
    }

    /** Whether a paragraph goes on at this position. */
    private boolean cutsBefore(int position) {
        return position > 0 && position < text.length && text[position - 1] != '\n' && text[position] != '\n';
    }

    private List<Piece> pieces(int start, int end, boolean cutsStart, boolean cutsEnd) {
        List<Piece> pieces = new ArrayList<>();
        if (cutsStart) {
            pieces.add(GAP);
        }
        int from = cutsStart ? nextWord(start, end) : start;
        int last = cutsEnd ? lastWord(from, end) : end;
        while (from < last) {
            int to = from;
            while (to < last && kinds[to] == kinds[from]) {
                to++;
            }
            pieces.add(new Piece(new String(text, from, to - from), KINDS[kinds[from]], false));
            from = to;
        }
        if (cutsEnd) {
            pieces.add(GAP);
        }
        return pieces;
    }

    /** The beginning of the first whole word; {@code start} where a single word reaches to the end. */
    private int nextWord(int start, int end) {
        int word = start;
        while (word < end && !Character.isWhitespace(text[word]) && kinds[word] == 0) {
            word++;
        }
        return word < end ? word : start;
    }

    /** The end of the last whole word; {@code end} where a single word begins at the start. */
    private int lastWord(int start, int end) {
        int word = end;
        while (word > start && !Character.isWhitespace(text[word - 1]) && kinds[word - 1] == 0) {
            word--;
        }
        return word > start ? word : end;
    }

    private List<ClaimAnswer> claimsWithin(int from, int to) {
        return claims.stream()
                .filter(claim -> position(claim) >= from && position(claim) < to)
                .toList();
    }
}
