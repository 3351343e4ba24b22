package io.claimtrail.search.page.claim;

import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.RelatedAnswers.AlikeClaim;
import io.claimtrail.search.api.claim.RelatedAnswers.RelatedClaims;
import io.claimtrail.search.page.view.ChangeCard;
import io.claimtrail.search.page.view.Citation;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.MarkedText;
import io.claimtrail.search.page.view.Piece;
import io.claimtrail.search.page.view.ReviewCard;
import io.claimtrail.search.page.view.Sighting;
import io.claimtrail.search.page.view.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the page of a claim prints.
 *
 * @param kicker whether it was said, or is reported as not said
 * @param heading who spoke and when, in words
 * @param sure how sure the extraction is, in words
 * @param addressee whom the words are said to; empty if the article does not say
 * @param context the paragraphs around the claim in its article; empty if they are not known
 * @param trail all reports of the statement, by wording
 * @param address permanent address of the page
 */
record ClaimView(
        ClaimRow row,
        String kicker,
        String heading,
        String sure,
        String addressee,
        String original,
        Citation citation,
        List<List<Piece>> context,
        List<Sighting> trail,
        List<ChangeCard> changes,
        List<ChangeCard> earlier,
        List<Alike> similar,
        List<ReviewCard> reviews,
        String address) {

    /** Code points of the article that are shown on each side of the claim. */
    private static final int REACH = 800;

    ClaimView {
        context = List.copyOf(context);
        trail = List.copyOf(trail);
        changes = List.copyOf(changes);
        earlier = List.copyOf(earlier);
        similar = List.copyOf(similar);
        reviews = List.copyOf(reviews);
    }

    /** A similar claim and why it is similar. */
    record Alike(ClaimRow row, String reason) {}

    /**
     * The view of a claim.
     *
     * @param text of its article; empty if it is not known
     */
    static ClaimView of(ClaimAnswer claim, String text, RelatedClaims related, String address) {
        ClaimRow row = ClaimRow.of(claim);
        List<ClaimAnswer> reports = new ArrayList<>();
        reports.add(claim);
        related.same().forEach(other -> reports.add(other.claim()));
        reports.sort(Comparator.comparing((ClaimAnswer one) -> one.article().publishedAt())
                .thenComparing(one -> one.article().id())
                .thenComparing(ClaimAnswer::id));
        return new ClaimView(
                row,
                claim.stance() == Stance.UNSAID ? "What was not said, as the article reports" : "What was said",
                row.who().name() + ", " + row.date(),
                sure(claim.confidence()),
                claim.addressee() == null ? "" : claim.addressee().name(),
                ReviewCard.webAddress(claim.article().url()),
                Citation.of(claim),
                MarkedText.around(text, claim, REACH).stream()
                        .map(MarkedText.Paragraph::pieces)
                        .toList(),
                reports.size() > 1 ? Sighting.trail(reports) : List.of(),
                related.changes().stream()
                        .map(change -> ChangeCard.of(
                                claim, change.claim(), change.what(), change.from(), change.to(), change.reason()))
                        .toList(),
                related.earlier().stream()
                        .map(change -> ChangeCard.of(
                                change.claim(), claim, change.what(), change.from(), change.to(), change.reason()))
                        .toList(),
                related.similar().stream().map(ClaimView::alike).toList(),
                related.reviews().stream().map(ReviewCard::of).toList(),
                address);
    }

    private static Alike alike(AlikeClaim other) {
        return new Alike(ClaimRow.of(other.claim()), Words.capitalised(other.reason()));
    }

    private static String sure(double confidence) {
        String share = Math.round(confidence * 100) + " of 100";
        if (confidence >= 0.8) {
            return "Very likely read correctly (" + share + ")";
        }
        return confidence >= 0.5
                ? "Likely read correctly (" + share + ")"
                : "Doubtful: compare it with the article (" + share + ")";
    }
}
