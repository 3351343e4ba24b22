package io.claimtrail.search.page.view;

import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.search.api.claim.ClaimAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentence in which a claim stands, put together from its spans and the text around each: what is said, the cue and the
 * source, and the words between them. Words that no span gives are left out with an ellipsis.
 */
public final class Excerpt {

    /** Maximum number of code points of one span; the middle of a longer one is left out. */
    private static final int MAX_SPAN = 700;
    /** Where a sentence ends, with the quotation marks and brackets after its end. */
    private static final Pattern END = Pattern.compile("[.!?…][\"”’'»)\\]]*(?=\\s|$)|\\R");
    /** Titles whose full stop ends no sentence. */
    private static final Pattern TITLE =
            Pattern.compile("(?:^|\\W)(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Prof|No|Jr|Sr)$");

    private static final String ELLIPSIS = "…";

    private final FoundWords found;
    private final TreeMap<Integer, Integer> known = new TreeMap<>();
    private final TreeMap<Integer, String> kinds = new TreeMap<>();

    private Excerpt(FoundWords found) {
        this.found = found;
    }

    /** The pieces of the claim's sentence, in order; the content alone where the claim has no spans. */
    public static List<Piece> of(ClaimAnswer claim) {
        return of(claim, FoundWords.of(claim.highlights()));
    }

    static List<Piece> of(ClaimAnswer claim, FoundWords found) {
        if (claim.content().spans().isEmpty()) {
            return found.in(claim.content().text(), Piece.SAID);
        }
        Excerpt excerpt = new Excerpt(found);
        String place =
                Objects.requireNonNullElse(claim.content().spans().getFirst().in(), "");
        excerpt.add(claim.content(), Piece.SAID, place);
        excerpt.add(claim.source(), Piece.SOURCE, place);
        excerpt.add(claim.cue(), Piece.CUE, place);
        return excerpt.pieces();
    }

    private void add(Passage passage, String kind, String place) {
        for (Span span : passage.spans()) {
            if (place.equals(Objects.requireNonNullElse(span.in(), ""))) {
                put(span.start() - length(span.prefix()), span.prefix(), null);
                put(span.end(), span.suffix(), null);
                int[] exact = span.exact().codePoints().toArray();
                if (exact.length > MAX_SPAN) {
                    int half = MAX_SPAN / 2;
                    put(span.start(), new String(exact, 0, half), kind);
                    put(span.end() - half, new String(exact, exact.length - half, half), kind);
                } else {
                    put(span.start(), span.exact(), kind);
                }
            }
        }
    }

    private void put(int start, String text, @Nullable String kind) {
        int position = start;
        for (int codePoint : text.codePoints().toArray()) {
            known.putIfAbsent(position, codePoint);
            if (kind != null) {
                kinds.put(position, kind);
            }
            position++;
        }
    }

    private List<Piece> pieces() {
        int first = kinds.firstKey();
        int last = kinds.lastKey();
        List<Piece> pieces = new ArrayList<>(found.in(lead(text(start(first), first)), Piece.PLAIN));
        boolean afterGap = false;
        int from = first;
        while (from <= last) {
            int to = from;
            String kind = kinds.getOrDefault(from, Piece.PLAIN);
            while (to <= last
                    && known.containsKey(to)
                    && kinds.getOrDefault(to, Piece.PLAIN).equals(kind)) {
                to++;
            }
            @Nullable Integer next = to <= last ? known.ceilingKey(to) : null;
            int resume = next == null ? to : next;
            boolean beforeGap = resume > to;
            String text = text(from, to);
            pieces.addAll(found.in(kind.equals(Piece.PLAIN) ? wholeWords(text, afterGap, beforeGap) : text, kind));
            if (beforeGap) {
                pieces.add(new Piece(" " + ELLIPSIS + " ", Piece.GAP, false));
            }
            afterGap = beforeGap;
            from = resume;
        }
        pieces.addAll(found.in(tail(text(last + 1, end(last + 1))), Piece.PLAIN));
        return pieces;
    }

    /** The text without the word that is cut at its beginning or at its end. */
    private static String wholeWords(String text, boolean cutsBeginning, boolean cutsEnd) {
        int start = cutsBeginning ? text.indexOf(' ') + 1 : 0;
        int end = cutsEnd ? text.lastIndexOf(' ') : text.length();
        return start < end ? text.substring(start, end) : "";
    }

    /** The first of the known positions that lead without a gap to {@code position}. */
    private int start(int position) {
        int start = position;
        while (known.containsKey(start - 1)) {
            start--;
        }
        return start;
    }

    private int end(int position) {
        int end = position;
        while (known.containsKey(end)) {
            end++;
        }
        return end;
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        known.subMap(from, Math.max(from, to)).values().forEach(text::appendCodePoint);
        return text.toString();
    }

    /** The part of {@code before} that belongs to the sentence which follows it. */
    private String lead(String before) {
        Matcher end = END.matcher(before);
        int start = -1;
        while (end.find()) {
            boolean isTitle = end.group().equals(".")
                    && TITLE.matcher(before.substring(0, end.start())).find();
            start = isTitle ? start : end.end();
        }
        if (start >= 0) {
            return before.substring(start).stripLeading();
        }
        int word = before.indexOf(' ');
        boolean isWhole = known.firstKey() <= 0 || before.isEmpty();
        return isWhole ? before : ELLIPSIS + (word < 0 ? "" : before.substring(word));
    }

    /** The part of {@code after} that belongs to the sentence before it. */
    private static String tail(String after) {
        Matcher end = END.matcher(after);
        if (end.find()) {
            return after.substring(0, end.end()).stripTrailing();
        }
        int word = after.lastIndexOf(' ');
        return after.isBlank() ? "" : (word < 0 ? "" : after.substring(0, word)) + ELLIPSIS;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
