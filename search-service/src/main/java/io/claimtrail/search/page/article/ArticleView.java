package io.claimtrail.search.page.article;

import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.article.ArticleAnswers.ArticleWithClaims;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.MarkedText;
import io.claimtrail.search.page.view.Piece;
import io.claimtrail.search.page.view.ReviewCard;
import io.claimtrail.search.page.view.Who;
import io.claimtrail.search.page.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the page of an article prints.
 *
 * @param authors in one line; empty if not stated
 * @param amount number of claims, in words
 * @param marked whether the claims are marked
 * @param toggle address of the page with, or without, marks
 */
record ArticleView(
        String id,
        String title,
        String outlet,
        String date,
        String day,
        String authors,
        String rights,
        String original,
        String amount,
        boolean marked,
        String toggle,
        List<Paragraph> paragraphs,
        List<Note> inTitle,
        List<Name> speakers) {

    ArticleView {
        paragraphs = List.copyOf(paragraphs);
        inTitle = List.copyOf(inTitle);
        speakers = List.copyOf(speakers);
    }

    /** A paragraph with the notes beside it. */
    record Paragraph(String anchor, List<Piece> pieces, List<Note> notes) {}

    /**
     * A claim beside the text.
     *
     * @param previous anchor of the claim before; empty at the first
     * @param next anchor of the claim after; empty at the last
     */
    record Note(
            String anchor,
            Who who,
            String stance,
            String href,
            String spread,
            boolean reviewed,
            String previous,
            String next) {

        /** Whether anything is known about the claim beyond its speaker. */
        public boolean known() {
            return reviewed || !stance.isEmpty() || !spread.isEmpty();
        }
    }

    /** A speaker of the article with the number of claims. */
    record Name(String name, String href, String count) {}

    static ArticleView of(ArticleWithClaims article, boolean marked) {
        // Marked in place, what someone did not say would look like a statement.
        List<ClaimAnswer> claims = article.claims().stream()
                .filter(claim -> claim.stance() != Stance.UNSAID)
                .toList();
        List<String> anchors =
                claims.stream().map(claim -> ClaimRow.anchor(claim.id())).toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (MarkedText.Paragraph paragraph : MarkedText.paragraphs(article.body(), claims, marked)) {
            List<Note> notes = marked
                    ? paragraph.claims().stream()
                            .map(claim -> note(claim, anchors))
                            .toList()
                    : List.of();
            paragraphs.add(new Paragraph("p" + (paragraphs.size() + 1), paragraph.pieces(), notes));
        }
        Address address = Address.item("/articles", article.id());
        return new ArticleView(
                article.id(),
                article.title(),
                Objects.requireNonNullElse(article.publisher(), "Outlet not stated"),
                Words.day(article.publishedAt()),
                article.publishedAt().toString(),
                String.join(", ", article.authors()),
                Objects.requireNonNullElse(article.rights(), ""),
                ReviewCard.webAddress(article.url()),
                Words.counted(claims.size(), "claim"),
                marked,
                (marked ? address.with("marks", "off") : address).toString(),
                paragraphs,
                claims.stream()
                        .filter(claim -> MarkedText.position(claim) < 0)
                        .map(claim -> note(claim, anchors))
                        .toList(),
                names(claims));
    }

    private static Note note(ClaimAnswer claim, List<String> anchors) {
        String anchor = ClaimRow.anchor(claim.id());
        int place = anchors.indexOf(anchor);
        ClaimRow row = ClaimRow.of(claim);
        return new Note(
                anchor,
                row.who(),
                row.stance(),
                row.href(),
                row.spread(),
                row.reviewed(),
                place > 0 ? anchors.get(place - 1) : "",
                place + 1 < anchors.size() ? anchors.get(place + 1) : "");
    }

    private static List<Name> names(List<ClaimAnswer> claims) {
        return claims.stream()
                .map(claim -> Who.of(claim.speaker()))
                .filter(who -> !who.href().isEmpty())
                .map(Who::href)
                .distinct()
                .map(href -> {
                    List<Who> same = claims.stream()
                            .map(claim -> Who.of(claim.speaker()))
                            .filter(who -> who.href().equals(href))
                            .toList();
                    return new Name(same.getFirst().name(), href, Words.number(same.size()));
                })
                .toList();
    }
}
