package io.claimtrail.ingest.feed;

import static io.claimtrail.ingest.markup.Elements.attribute;
import static io.claimtrail.ingest.markup.Elements.child;
import static io.claimtrail.ingest.markup.Elements.childText;
import static io.claimtrail.ingest.markup.Elements.children;

import io.claimtrail.ingest.feed.Feed.Entry;
import io.claimtrail.ingest.markup.Elements;
import io.claimtrail.ingest.markup.XmlDocuments;
import io.claimtrail.ingest.markup.XmlDocuments.RefusedXmlException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9 to 2.0, with the modules that feeds use, and Atom 0.3 and 1.0. */
public final class XmlFeeds {

    /** Names of the root elements of feeds, in lower case. */
    public static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "entry");

    private static final List<String> AUTHORS = List.of("dc:creator", "author", "itunes:author", "atom:author");

    private static final String[] CONTENTS = {
        "content:encoded", "xhtml:body", "body", "content", "atom:content", "fulltext"
    };

    private static final String[] SUMMARIES = {
        "description", "summary", "itunes:summary", "atom:summary", "media:description"
    };

    private static final String[] DATES = {
        "pubDate", "dc:date", "published", "atom:published", "dcterms:issued", "dcterms:created", "date"
    };

    private static final int MAX_ENTRIES = 20_000;

    private XmlFeeds() {}

    /**
     * Reads the feed {@code text}. One that is not well-formed is read as well as possible, as readers do.
     *
     * @param url where the feed was found, to resolve addresses; null if unknown
     */
    public static Feed read(String text, @Nullable String url) throws RefusedXmlException {
        try {
            return feed(XmlDocuments.parse(text), url, true);
        } catch (RefusedXmlException e) {
            if (e.isLimit()) {
                throw e;
            }
            Feed repaired = feed(XmlDocuments.parseLeniently(text), url, false);
            if (repaired.entries().isEmpty()) {
                throw e;
            }
            return repaired;
        }
    }

    private static Feed feed(Element root, @Nullable String url, boolean isWellFormed) throws RefusedXmlException {
        String name = root.normalName().replaceFirst("^.*:", "");
        if (name.equals("feed") || name.equals("entry")) {
            return atom(root, url, isWellFormed);
        }
        Element channel = child(root, "channel").orElse(root);
        List<Element> items = Stream.concat(
                        children(channel, "item").stream(),
                        root.equals(channel) ? Stream.empty() : children(root, "item").stream())
                .toList();
        requireFew(items);
        String page = childText(channel, "link")
                .or(() -> atomLink(channel, "alternate"))
                .orElse(url);
        String base = base(channel, url == null ? page : url);
        List<Entry> entries = items.stream().map(item -> item(item, base)).toList();
        return new Feed(
                childText(channel, "title", "dc:title").orElse(null),
                resolved(page, base),
                childText(channel, "language", "dc:language").orElse(null),
                childText(channel, "lastBuildDate", "pubDate", "dc:date", "atom:updated")
                        .orElse(null),
                childText(channel, "copyright", "dc:rights").orElse(null),
                isWellFormed,
                entries);
    }

    private static void requireFew(List<Element> items) throws RefusedXmlException {
        if (items.size() > MAX_ENTRIES) {
            throw XmlDocuments.limit("the feed has " + items.size() + " entries, at most " + MAX_ENTRIES + " are read");
        }
    }

    private static Entry item(Element item, @Nullable String feedBase) {
        String base = base(item, feedBase);
        return new Entry(
                childText(item, "guid").orElse(null),
                address(item).map(link -> resolved(link, base)).orElse(null),
                childText(item, "title", "dc:title", "media:title")
                        .map(XmlFeeds::unescaped)
                        .orElse(null),
                markup(item, CONTENTS).orElse(null),
                markup(item, SUMMARIES).orElse(null),
                true,
                childText(item, DATES).orElse(null),
                childText(item, "atom:updated", "dcterms:modified", "updated").orElse(null),
                childText(item, "dc:language", "language")
                        .or(() -> attribute(item, "xml:lang"))
                        .orElse(null),
                authors(item),
                Stream.concat(children(item, "category").stream(), children(item, "dc:subject").stream())
                        .flatMap(category -> Elements.text(category).stream())
                        .map(XmlFeeds::unescaped)
                        .toList());
    }

    private static Optional<String> address(Element item) {
        return childText(item, "link", "feedburner:origLink")
                .or(() -> atomLink(item, "alternate"))
                .or(() -> child(item, "guid")
                        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                        .flatMap(Elements::text)
                        .filter(text -> text.matches("(?i)https?://.*")))
                .or(() -> attribute(item, "about"));
    }

    private static List<String> authors(Element item) {
        return AUTHORS.stream()
                .map(name -> children(item, name).stream()
                        .flatMap(author ->
                                childText(author, "atom:name", "name").or(() -> Elements.text(author)).stream())
                        .map(XmlFeeds::person)
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Feed atom(Element root, @Nullable String url, boolean isWellFormed) throws RefusedXmlException {
        boolean isEntry = root.normalName().endsWith("entry");
        List<Element> entries = isEntry ? List.of(root) : children(root, "entry");
        requireFew(entries);
        String base = base(root, url);
        List<String> feedAuthors = isEntry ? List.of() : names(root);
        return new Feed(
                isEntry ? null : atomText(root, "title").orElse(null),
                link(root, base).orElse(null),
                attribute(root, "xml:lang").orElse(null),
                childText(root, "updated", "modified").orElse(null),
                childText(root, "rights", "copyright").orElse(null),
                isWellFormed,
                entries.stream().map(entry -> entry(entry, base, feedAuthors)).toList());
    }

    private static Entry entry(Element entry, @Nullable String feedBase, List<String> feedAuthors) {
        String base = base(entry, feedBase);
        List<String> own = names(entry);
        Optional<Element> source = child(entry, "source");
        List<String> authors = !own.isEmpty()
                ? own
                : source.map(XmlFeeds::names).filter(names -> !names.isEmpty()).orElse(feedAuthors);
        return new Entry(
                childText(entry, "id").orElse(null),
                link(entry, base).orElse(null),
                atomText(entry, "title").orElse(null),
                child(entry, "content").flatMap(XmlFeeds::construct).orElse(null),
                child(entry, "summary").flatMap(XmlFeeds::construct).orElse(null),
                true,
                childText(entry, "published", "issued", "created").orElse(null),
                childText(entry, "updated", "modified").orElse(null),
                attribute(entry, "xml:lang").orElse(null),
                authors,
                children(entry, "category").stream()
                        .flatMap(
                                category -> attribute(category, "label").or(() -> attribute(category, "term")).stream())
                        .toList());
    }

    private static List<String> names(Element parent) {
        return children(parent, "author").stream()
                .flatMap(author -> childText(author, "name").stream())
                .toList();
    }

    private static Optional<String> link(Element parent, @Nullable String base) {
        return children(parent, "link").stream()
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .flatMap(link -> attribute(link, "href").stream().map(href -> resolved(href, base(link, base))))
                .findFirst()
                .or(() -> childText(parent, "feedburner:origLink"));
    }

    private static Optional<String> atomLink(Element parent, String rel) {
        return children(parent, "atom:link").stream()
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals(rel))
                .flatMap(link -> attribute(link, "href").stream())
                .findFirst();
    }

    /** A text construct of Atom as HTML. */
    private static Optional<String> construct(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (!element.attr("src").isEmpty() && element.wholeText().isBlank()) {
            return Optional.empty();
        }
        String html;
        if (type.equals("xhtml") || type.contains("xml") || !element.children().isEmpty()) {
            html = element.html();
        } else if (type.isEmpty() || type.equals("text") || type.equals("text/plain")) {
            String text = element.wholeText();
            // Atom 0.3 escaped HTML without saying so.
            html = looksLikeHtml(text) ? text : "<pre>" + Entities.escape(text) + "</pre>";
        } else {
            html = element.wholeText();
        }
        return html.isBlank() ? Optional.empty() : Optional.of(html);
    }

    private static Optional<String> atomText(Element parent, String name) {
        return child(parent, name)
                .flatMap(
                        element -> element.attr("type").toLowerCase(Locale.ROOT).contains("html")
                                ? construct(element)
                                        .map(html ->
                                                Jsoup.parseBodyFragment(html).text())
                                : Elements.text(element).map(XmlFeeds::unescaped))
                .filter(text -> !text.isBlank());
    }

    /** The markup in the first of {@code names} that has any, escaped or not. */
    private static Optional<String> markup(Element item, String... names) {
        for (String name : names) {
            for (Element element : children(item, name)) {
                String html = element.children().isEmpty() ? element.wholeText() : element.html();
                if (!html.isBlank()) {
                    return Optional.of(html);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean looksLikeHtml(String text) {
        return text.matches("(?s).*<(p|br|div|a|b|i|em|strong|ul|ol|li|h[1-6]|img|blockquote|span)\\b[^>]*>.*");
    }

    /** Titles are plain text that many feeds escape twice. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0
                ? text
                : Jsoup.parseBodyFragment(text).text();
    }

    /** RSS wants an address with a name in brackets. */
    private static String person(String author) {
        return author.replaceFirst("^\\S+@\\S+\\s+\\((.+)\\)$", "$1").replaceFirst("(?i)^by\\s+", "");
    }

    private static @Nullable String base(Element element, @Nullable String outer) {
        return attribute(element, "xml:base").map(base -> resolved(base, outer)).orElse(outer);
    }

    private static @Nullable String resolved(@Nullable String address, @Nullable String base) {
        if (address == null || base == null) {
            return address;
        }
        try {
            return URI.create(base).resolve(address.strip()).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
