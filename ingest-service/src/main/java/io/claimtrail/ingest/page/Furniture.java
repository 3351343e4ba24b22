package io.claimtrail.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The parts of a page that are no text of its article: navigation, captions, credits, share buttons, teasers, notes about the author,
 * comments. A statement must never be taken from them, so what is doubtful is furniture.
 */
final class Furniture {

    /** A part with more than this share of all text in paragraphs is no furniture, whatever it is called. */
    private static final double MAX_SHARE = 0.4;

    private static final String ALWAYS =
            "script, style, template, iframe, object, embed, button, input, select, textarea, svg,"
                    + " figcaption, audio, video, canvas, map, noscript, amp-ad, [itemprop=caption]";

    private static final String WITHOUT_MUCH_TEXT = "form, nav, footer, dialog, menu, [hidden], [role=navigation],"
            + " [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], [role=menu],"
            + " [role=tablist], [itemprop=author], [itemprop=commentCount]";

    private static final String BESIDE = "aside, header";

    private static final String EMBEDDED = "blockquote[class~=(?i)twitter|tweet|instagram]";

    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** Words in the names of classes and ids. */
    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "adslot",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adwrap",
            "author-bio",
            "authorbio",
            "bio",
            "biography",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "bylines",
            "caption",
            "captions",
            "carousel",
            "comment",
            "commentlist",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "copyright",
            "credit",
            "credits",
            "disqus",
            "donate",
            "donation",
            "enlarge",
            "fbcomments",
            "followus",
            "footer",
            "gdpr",
            "infobox",
            "livefyre",
            "login",
            "masthead",
            "menu",
            "mostread",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "newsletters",
            "outbrain",
            "pagination",
            "pager",
            "photocredit",
            "playlist",
            "popular",
            "popup",
            "promo",
            "promos",
            "promotion",
            "promoted",
            "pubdate",
            "pullquote",
            "readmore",
            "recirc",
            "recirculation",
            "recommendation",
            "recommendations",
            "recommended",
            "related",
            "respond",
            "share",
            "sharebar",
            "sharedaddy",
            "sharing",
            "shares",
            "sharethis",
            "addthis",
            "sidebar",
            "signup",
            "skip",
            "slideshow",
            "social",
            "socials",
            "sponsor",
            "sponsored",
            "subscribe",
            "subscription",
            "taboola",
            "tags",
            "tag-list",
            "taglist",
            "teaser",
            "teasers",
            "timestamp",
            "toolbar",
            "tooltip",
            "trending",
            "viafoura",
            "voting",
            "widget",
            "wp-caption-text",
            "jp-relatedposts",
            "screen-reader-text",
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "navcontent",
            "mw-editsection",
            "print-only",
            "printonly",
            "metadata",
            "postmeta",
            "entry-meta",
            "post-meta",
            "article-meta",
            "meta-info");

    private static final Pattern NAME = Pattern.compile(
            "(?i)(^|[-_ ])(pull-?quote|read-?more|more-?(from|on|stories|news|coverage)|related-?\\w*|author-?(bio|box|info|name|card|meta|details)"
                    + "|about-?(the-?)?author|post-?(meta|date|info|footer|tags|nav\\w*)|entry-?(meta|footer|date|utility)|most-?(read|popular|viewed|shared)"
                    + "|share-?\\w*|social-?\\w*|news-?letter\\w*|sign-?up\\w*|(image|photo|media|video|img|pic|picture)-?(caption|credit|copyright|meta|source|info|desc\\w*|text)"
                    + "|video-?(player|playlist|title|list|container)|also-?(read|see|like)\\w*|you-?may-?\\w*|recommended-?\\w*|whats-?next|up-?next"
                    + "|comment-?(s|count|form|list|area|section|link)|call-?to-?action|cta|ad-?(slot|unit|container|wrapper|text|label|block|box)|advert\\w*"
                    + "|screen-?reader\\w*|visually-?hidden|skip-?link\\w*|back-?to-?top|scroll-?to-?top|article-?(tags|footer|date|time\\w*|info|share|byline|meta|tools)"
                    + "|publish(ed)?-?(date|time|on|at)?|date-?(line-?)?time|byline-?\\w*|bread-?crumb\\w*|tag-?(s|list|cloud)|topics?-?list|cookie-?\\w*|paywall-?(promo|message|prompt))($|[-_ ])");

    private Furniture() {}

    /** Removes from {@code page} what the markup itself calls furniture. */
    static void remove(Document page) {
        page.select(ALWAYS).forEach(Furniture::removeIfAttached);
        // What people post elsewhere is quoted in articles. Its names say "social", so they go.
        for (Element quoted : page.select(EMBEDDED)) {
            for (Element each = quoted;
                    each != null && text(each).length() < 2 * text(quoted).length() + 20;
                    each = each.parent()) {
                each.removeAttr("class").removeAttr("id");
            }
        }
        Share share = new Share(page);
        for (Element element : page.select(WITHOUT_MUCH_TEXT)) {
            share.removeSmall(element, MAX_SHARE);
        }
        for (Element element : page.select("[style], [aria-hidden=true]")) {
            if (HIDDEN.matcher(element.attr("style")).find()
                    || element.attr("aria-hidden").equals("true")) {
                share.removeSmall(element, MAX_SHARE);
            }
        }
        for (Element element : page.select(BESIDE)) {
            share.removeSmall(element, MAX_SHARE / 2);
        }
        List<Element> named = new ArrayList<>();
        for (Element element : page.select("[class], [id], [data-component], [data-module]")) {
            if (isNamed(element)) {
                named.add(element);
            }
        }
        for (Element element : named) {
            share.removeSmall(element, MAX_SHARE);
        }
    }

    private static boolean isNamed(Element element) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("article") || tag.equals("main")) {
            return false;
        }
        return isName(element.className())
                || isName(element.id())
                || isName(element.attr("data-component"))
                || isName(element.attr("data-module"));
    }

    static boolean isName(String names) {
        if (names.isEmpty() || names.length() > 500) {
            return false;
        }
        for (String name : names.split("\\s+", -1)) {
            String spaced = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            if (WORDS.contains(spaced) || NAME.matcher(spaced).find()) {
                return true;
            }
            for (String part : spaced.split("[-_]+", -1)) {
                if (WORDS.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(Element element) {
        return element.text();
    }

    /** Removes elements that hold little of a page's text: of its paragraphs or, on a page that has hardly any, of all that is no link. */
    private static final class Share {

        private static final int FEW_PARAGRAPHS = 500;

        private final boolean hasParagraphs;
        private final double all;

        Share(Document page) {
            double paragraphs = paragraphText(page);
            this.hasParagraphs = paragraphs >= FEW_PARAGRAPHS;
            this.all = hasParagraphs ? paragraphs : textOutsideLinks(page);
        }

        /** Removes {@code element} unless it holds more than {@code limit} of the text. */
        void removeSmall(Element element, double limit) {
            if (!isAttached(element)) {
                return;
            }
            double own = hasParagraphs ? paragraphText(element) : textOutsideLinks(element);
            if (own <= limit * all || own == 0) {
                element.remove();
            }
        }
    }

    private static int textOutsideLinks(Element element) {
        int links = element.select("a").stream()
                .mapToInt(link -> text(link).length())
                .sum();
        return Math.max(0, text(element).length() - links);
    }

    private static double paragraphText(Element element) {
        double length = element.normalName().equals("p") ? element.text().length() : 0;
        for (Element paragraph : element.select("p")) {
            length += paragraph.text().length();
        }
        return length;
    }

    private static void removeIfAttached(Element element) {
        if (isAttached(element)) {
            element.remove();
        }
    }

    private static boolean isAttached(Element element) {
        return element.parent() != null;
    }
}
