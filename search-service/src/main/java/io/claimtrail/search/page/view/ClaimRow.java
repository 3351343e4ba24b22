package io.claimtrail.search.page.view;

import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.claim.ClaimAnswer;
import java.util.List;
import java.util.Map;
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
        String manner) {

    public ClaimRow {
        sentence = List.copyOf(sentence);
        title = List.copyOf(title);
    }

    public static ClaimRow of(ClaimAnswer claim) {
        return of(claim, 0);
    }

    /**
     * The row of a claim.
     *
     * @param outlets number of outlets that reported the statement; 0 if it is not known
     */
    public static ClaimRow of(ClaimAnswer claim, long outlets) {
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
                manner(claim.type(), claim.stance()));
    }

    /**
     * The rows of claims.
     *
     * @param outlets number of outlets by id of the statement, where it is known
     */
    public static List<ClaimRow> all(List<ClaimAnswer> claims, Map<String, Long> outlets) {
        return claims.stream()
                .map(claim -> of(claim, outlets.getOrDefault(claim.statement().id(), 0L)))
                .toList();
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

    /** The same with how the speaker stands to the words, where that is not simply to say so. */
    static String manner(ClaimType type, @Nullable Stance stance) {
        return switch (stance) {
            case null -> manner(type);
            case ASSERTS -> manner(type);
            case DENIES -> "denied, " + manner(type);
            case ASKS -> "asked, " + manner(type);
            case DEMANDS -> "demanded, " + manner(type);
            case UNSAID -> "not said: the article reports that the speaker did not say this";
        };
    }

    private static String spread(int sightings, long outlets) {
        if (sightings < 2) {
            return "";
        }
        String articles = "In " + Words.counted(sightings, "article");
        return outlets < 2 ? articles : articles + " by " + Words.counted(outlets, "outlet");
    }
}
