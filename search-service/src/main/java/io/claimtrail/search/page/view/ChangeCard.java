package io.claimtrail.search.page.view;

import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.RelatedAnswers.Difference;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a speaker said, and what the same speaker said differently later, side by side.
 *
 * @param what the kind of change, in words
 * @param reason why it counts as one
 */
public record ChangeCard(Side earlier, Side later, String what, String reason) {

    /** One of the two. */
    public record Side(List<Piece> sentence, String name, String date, String day, String outlet, String href) {

        public Side {
            sentence = List.copyOf(sentence);
        }
    }

    /**
     * The card of a change.
     *
     * @param from phrase of the earlier claim
     * @param to phrase of the later claim
     */
    public static ChangeCard of(
            ClaimAnswer earlier, ClaimAnswer later, Difference what, String from, String to, String reason) {
        return new ChangeCard(
                side(earlier, from),
                side(later, to),
                words(what) + ": " + from + " → " + to,
                Words.capitalised(reason));
    }

    public static ChangeCard of(SpeakerChange change) {
        return of(change.earlier(), change.claim(), change.what(), change.from(), change.to(), change.reason());
    }

    private static Side side(ClaimAnswer claim, String phrase) {
        return new Side(
                marked(claim.content().text(), phrase),
                Who.of(claim.speaker()).name(),
                Words.day(claim.article().publishedAt()),
                claim.article().publishedAt().toString(),
                ClaimRow.outlet(claim.article()),
                Address.item("/claims", claim.id()).toString());
    }

    /** The text with the first occurrence of {@code phrase} as a found piece. */
    static List<Piece> marked(String text, String phrase) {
        int at = phrase.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(phrase.toLowerCase(Locale.ROOT));
        if (at < 0 || at + phrase.length() > text.length()) {
            return List.of(new Piece(text, Piece.PLAIN, false));
        }
        List<Piece> pieces = new ArrayList<>();
        if (at > 0) {
            pieces.add(new Piece(text.substring(0, at), Piece.PLAIN, false));
        }
        pieces.add(new Piece(text.substring(at, at + phrase.length()), Piece.PLAIN, true));
        if (at + phrase.length() < text.length()) {
            pieces.add(new Piece(text.substring(at + phrase.length()), Piece.PLAIN, false));
        }
        return List.copyOf(pieces);
    }

    private static String words(Difference what) {
        return switch (what) {
            case NUMBER -> "Another number";
            case DATE -> "Another date";
            case NEGATION -> "The opposite";
            case OTHER -> "Other words";
        };
    }
}
