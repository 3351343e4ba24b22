package io.claimtrail.search.page.view;

import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.search.api.claim.ClaimAnswer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A claim to be quoted elsewhere.
 *
 * @param text plain
 * @param html markup, escaped
 * @param passage address of the outlet's page, at the words; empty if the article has no web address
 */
public record Citation(String text, String html, String passage) {

    /** Words at each end of a passage by which a browser finds it. */
    private static final int EDGE_WORDS = 5;

    public static Citation of(ClaimAnswer claim) {
        ArticleReference article = claim.article();
        String passage = passage(claim);
        String words = sentence(claim);
        String origin = ClaimRow.outlet(article) + ", " + Words.day(article.publishedAt());
        String said = speaker(claim);
        String text = "“" + words + "” (" + said + "; “" + article.title() + "”, " + origin + ")"
                + (passage.isEmpty() ? "" : " " + passage);
        String title = passage.isEmpty()
                ? escaped(article.title())
                : "<a href=\"" + escaped(passage) + "\">" + escaped(article.title()) + "</a>";
        String html = "<blockquote>" + escaped(words) + "</blockquote>\n<p>" + escaped(said) + ". " + title + ", "
                + escaped(origin) + "</p>";
        return new Citation(text, html, passage);
    }

    private static String sentence(ClaimAnswer claim) {
        return Excerpt.of(claim, FoundWords.NONE).stream()
                .map(Piece::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String speaker(ClaimAnswer claim) {
        Who who = Who.of(claim.speaker());
        boolean isKnown = claim.speaker().status() == SpeakerStatus.RESOLVED;
        String role = who.role().isEmpty() ? "" : ", " + who.role();
        return isKnown ? who.name() + role : who.name() + role + " (speaker not certain)";
    }

    /** The address with a text fragment: browsers scroll to the words and mark them. */
    private static String passage(ClaimAnswer claim) {
        String url = ReviewCard.webAddress(claim.article().url());
        List<Span> spans = claim.content().spans().stream()
                .filter(span -> span.in() == null)
                .toList();
        if (url.isEmpty() || spans.isEmpty()) {
            return url;
        }
        String page = url.contains("#") ? url.substring(0, url.indexOf('#')) : url;
        return page + "#:~:text=" + fragment(spans.getFirst());
    }

    private static String fragment(Span span) {
        // A passage may span lines of a page, and those break at white space of any kind.
        String[] words = span.exact().strip().split("\\s+");
        if (words.length <= 2 * EDGE_WORDS) {
            return encoded(String.join(" ", words));
        }
        String start = String.join(" ", List.of(words).subList(0, EDGE_WORDS));
        String end = String.join(" ", List.of(words).subList(words.length - EDGE_WORDS, words.length));
        return encoded(start) + "," + encoded(end);
    }

    /** Encoded for a text directive, in which a hyphen has a meaning of its own. */
    private static String encoded(String text) {
        return Address.encode(text).replace("-", "%2D");
    }

    /** The text as it stands in markup. */
    public static String escaped(String text) {
        return Objects.requireNonNull(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
