package io.claimtrail.search.page.view;

import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.related.ChangesAround;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim as one row of a list.
 *
 * @param href address of its page
 * @param sentence the sentence with its parts
 * @param day date of publication, for machines
 * @param date date of publication, in words
 * @param title title of its article, with the found words
 * @param articleHref address of the article's page, at the claim
 * @param spread in how many articles, and by how many outlets, it was reported; empty for one
 * @param spreadHref address of the statement's page
 * @param reviewed whether a fact-check is about it
 * @param changed whether the speaker said something different before or later, in words; empty if not
 * @param changedHref address of what was said differently
 * @param stance how the speaker stands to the words, where that is not simply to say so; else empty
 * @param manner how the article gives the words
 */
public record ClaimRow(
        String id,
        String href,
        List<Piece> sentence,
        Who who,
        String outlet,
        String day,
        String date,
        List<Piece> title,
        String articleHref,
        String spread,
        String spreadHref,
        boolean reviewed,
        String changed,
        String changedHref,
        String stance,
        String manner) {

    public ClaimRow {
        sentence = List.copyOf(sentence);
        title = List.copyOf(title);
    }

    /** Whether the row has any badge. */
    public boolean badged() {
        return reviewed || !stance.isEmpty() || !spread.isEmpty() || !changed.isEmpty();
    }

    public static ClaimRow of(ClaimAnswer claim) {
        return of(claim, 0, ChangesAround.NONE);
    }

    /**
     * The row of a claim.
     *
     * @param outlets number of outlets that reported the statement; 0 if it is not known
     * @param changes whether its speaker said something different
     */
    public static ClaimRow of(ClaimAnswer claim, long outlets, ChangesAround changes) {
        ArticleReference article = claim.article();
        FoundWords found = FoundWords.of(claim.highlights());
        List<String> reviews = claim.reviews();
        return new ClaimRow(
                claim.id(),
                Address.item("/claims", claim.id()).toString(),
                Excerpt.of(claim, found),
                Who.of(claim.speaker()),
                outlet(article),
                article.publishedAt().toString(),
                Words.day(article.publishedAt()),
                found.in(article.title(), Piece.PLAIN),
                articleHref(claim),
                spread(claim.statement().sightings(), outlets),
                Address.item("/statements", claim.statement().id()).toString(),
                reviews != null && !reviews.isEmpty(),
                changed(changes),
                Address.item("/claims", claim.id()) + (changes.after() ? "#changes" : "#earlier"),
                badge(claim.stance()),
                manner(claim.type()));
    }

    /** The name of the outlet; words for it where the article does not say. */
    public static String outlet(ArticleReference article) {
        return Objects.requireNonNullElse(article.publisher(), "Outlet not stated");
    }

    /** The address of the claim's place in its article. */
    static String articleHref(ClaimAnswer claim) {
        return Address.item("/articles", claim.article().id()) + "#" + anchor(claim.id());
    }

    /** The id of the element of a claim in the page of its article. */
    public static String anchor(String claimId) {
        return "c-" + Address.encode(claimId).replace('%', '_');
    }

    /** How the article gives the words. */
    public static String manner(ClaimType type) {
        return switch (type) {
            case DIRECT -> "quoted word for word";
            case MIXED -> "partly quoted";
            case INDIRECT -> "in the reporter’s words";
        };
    }

    /** How the speaker stands to the words. */
    public static String stance(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "asserted";
            case DENIES -> "denied";
            case ASKS -> "asked";
            case DEMANDS -> "demanded";
            case UNSAID -> "reported as not said";
        };
    }

    /** How the speaker stands to the words, where that is not simply to say so; else empty. */
    static String badge(@Nullable Stance stance) {
        return stance == null || stance == Stance.ASSERTS ? "" : Words.capitalised(stance(stance));
    }

    private static String changed(ChangesAround changes) {
        if (changes.before() && changes.after()) {
            return "Said differently before and later";
        }
        return changes.before() ? "Said differently before" : changes.after() ? "Said differently later" : "";
    }

    private static String spread(int sightings, long outlets) {
        if (sightings < 2) {
            return "";
        }
        String articles = "In " + Words.counted(sightings, "article");
        return outlets < 2 ? articles : articles + " by " + Words.counted(outlets, "outlet");
    }
}
