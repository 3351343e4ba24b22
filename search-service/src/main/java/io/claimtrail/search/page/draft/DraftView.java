package io.claimtrail.search.page.draft;

import io.claimtrail.search.api.claim.MatchedClaim;
import io.claimtrail.search.api.match.MatchAnswer;
import io.claimtrail.search.api.match.MatchAnswer.Part;
import io.claimtrail.search.match.ranking.Level;
import io.claimtrail.search.match.ranking.ReviewMatch;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.ReviewCard;
import io.claimtrail.search.page.view.Words;
import java.util.List;

/**
 * What the page of a draft prints.
 *
 * @param text as it was sent
 * @param fault why it can't be checked, as a sentence; empty if it can
 * @param summary how many sentences have a match, in words; empty if nothing was checked
 */
record DraftView(String text, String fault, String summary, List<Sentence> sentences) {

    /** The page before anything is sent. */
    static final DraftView EMPTY = new DraftView("", "", "", List.of());

    /** Matches that are shown beside a sentence. */
    private static final int SHOWN = 4;

    DraftView {
        sentences = List.copyOf(sentences);
    }

    /** A sentence with what it repeats. */
    record Sentence(String text, List<Earlier> claims, List<ReviewCard> reviews) {

        Sentence {
            claims = List.copyOf(claims);
            reviews = List.copyOf(reviews);
        }

        public boolean hasMatch() {
            return !claims.isEmpty() || !reviews.isEmpty();
        }
    }

    /** An earlier claim. */
    record Earlier(ClaimRow row, String level, String reason) {}

    static DraftView refused(String text, String fault) {
        return new DraftView(text, Words.capitalised(fault), "", List.of());
    }

    static DraftView of(String text, MatchAnswer answer) {
        List<Sentence> sentences = answer.parts().isEmpty()
                ? List.of(sentence(text.strip(), answer.claims(), answer.reviews()))
                : answer.parts().stream().map(DraftView::sentence).toList();
        long matched = sentences.stream().filter(Sentence::hasMatch).count();
        return new DraftView(
                text,
                "",
                matched == 0
                        ? "Nothing in this text was found before"
                        : Words.number(matched) + " of " + Words.counted(sentences.size(), "sentence") + " "
                                + (matched == 1 ? "has" : "have") + " something like it",
                sentences);
    }

    private static Sentence sentence(Part part) {
        return sentence(part.text(), part.claims(), part.reviews());
    }

    private static Sentence sentence(String text, List<MatchedClaim> claims, List<ReviewMatch> reviews) {
        return new Sentence(
                text,
                claims.stream()
                        .limit(SHOWN)
                        .map(match -> new Earlier(
                                ClaimRow.of(match.claim()),
                                match.level() == Level.MATCH ? "Says the same" : "May say the same",
                                Words.capitalised(match.reason())))
                        .toList(),
                reviews.stream().limit(SHOWN).map(ReviewCard::of).toList());
    }
}
