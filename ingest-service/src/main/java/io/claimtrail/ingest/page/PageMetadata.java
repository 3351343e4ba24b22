package io.claimtrail.ingest.page;

import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.article.PrintedTime;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what a page says about its article: JSON-LD first, then OpenGraph and other meta tags, then what is printed. */
final class PageMetadata {

    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "og:published_time",
            "datepublished",
            "publisheddate",
            "publish-date",
            "publish_date",
            "publication_date",
            "published_time",
            "pubdate",
            "published-date",
            "dcterms.created",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "sailthru.date",
            "parsely-pub-date",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "iso-8601-publish-date",
            "date",
            "dc.date.created",
            "displaydate",
            "ptime",
            "dat");

    private static final List<String> AUTHORS = List.of(
            "author",
            "byl",
            "parsely-author",
            "article:author",
            "og:article:author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "article.author",
            "authors",
            "cxenseparse:author",
            "content_author");

    private static final Pattern DATE_IN_PATH =
            Pattern.compile("/(20\\d{2}|19\\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])(/|-|$)");
    private static final Pattern BY =
            Pattern.compile("(?i)^(by|from|von|par|por|written by|posted by|author)\\s*:?\\s+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|;|\\band\\b|&|\\|)\\s*");
    private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|–—•·»-]\\s+");
    private static final int MAX_AUTHOR = 80;

    private final Document page;
    private final LinkedData data;

    PageMetadata(Document page) {
        this.page = page;
        this.data = LinkedData.of(page);
    }

    /** A draft with everything but the text. */
    ArticleDraft.Builder draft() {
        Optional<String> publisher = publisher();
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .url(url().orElse(null))
                .title(title(publisher.orElse(null)).orElse(null))
                .language(language().orElse(null))
                .publisher(publisher.orElse(null))
                .rights(meta("copyright", "dc.rights", "dcterms.rights", "rights")
                        .orElse(null))
                .section(data.text("articleSection")
                        .or(() -> meta("article:section"))
                        .orElse(null));
        authors(publisher.orElse("")).forEach(draft::author);
        Optional<String> date = date();
        if (date.isPresent()) {
            return draft.publishedAt(date.get());
        }
        return dateInAddress()
                .map(found -> draft.publishedAt(found)
                        .note("date-from-address", "the page has no date, its address has " + found))
                .orElse(draft);
    }

    /** The text of the article within the page's JSON-LD, which most pages leave out. */
    Optional<String> body() {
        return data.text("articleBody");
    }

    private Optional<String> title(@Nullable String publisher) {
        Optional<String> h1 = onlyHeading();
        Optional<String> told = data.text("headline", "name")
                .or(() -> meta("og:title", "twitter:title", "dc.title", "title", "sailthru.title"));
        if (told.isPresent()) {
            String title = told.get();
            boolean extended = h1.filter(
                            printed -> printed.length() >= 15 && letters(title).startsWith(letters(printed)))
                    .isPresent();
            boolean cut = title.endsWith("…") || title.endsWith("...");
            return extended || (cut && h1.isPresent()) ? h1 : Optional.of(withoutPublisher(title, publisher));
        }
        return h1.or(() -> LinkedData.present(page.title()).map(title -> withoutPublisher(title, publisher)));
    }

    private Optional<String> onlyHeading() {
        List<Element> headings = page.select("h1").stream()
                .filter(heading -> !heading.text().isBlank())
                .toList();
        List<Element> own = headings.size() == 1
                ? headings
                : headings.stream()
                        .filter(heading -> heading.closest("article, main, [itemprop=headline]") != null)
                        .toList();
        return own.size() == 1 ? Optional.of(own.getFirst().text().strip()) : Optional.empty();
    }

    private static String withoutPublisher(String title, @Nullable String publisher) {
        String[] parts = TITLE_SEPARATOR.split(title, -1);
        if (parts.length < 2 || publisher == null) {
            return title;
        }
        String last = letters(parts[parts.length - 1]);
        String name = letters(publisher);
        boolean isName = !last.isEmpty() && (name.contains(last) || last.contains(name));
        return isName
                ? title.substring(0, title.lastIndexOf(parts[parts.length - 1])).replaceAll("\\s+[|–—•·»-]\\s*$", "")
                : title;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private Optional<String> date() {
        return data.text("datePublished", "dateCreated", "uploadDate")
                .filter(PageMetadata::isDate)
                .or(() -> DATES.stream()
                        .flatMap(name -> meta(name).stream())
                        .filter(PageMetadata::isDate)
                        .findFirst())
                .or(() -> page
                        .select(
                                "[itemprop=datePublished], time[pubdate], time[datetime], abbr.published, .published[title], [property=datePublished]")
                        .stream()
                        .flatMap(PageMetadata::dateOf)
                        .findFirst())
                .or(() -> page
                        .select(
                                "time, .date, .published, .pubdate, .post-date, .entry-date, .timestamp, .dateline, .article-date")
                        .stream()
                        .limit(20)
                        .map(Element::text)
                        .filter(PageMetadata::isDate)
                        .findFirst());
    }

    private static Stream<String> dateOf(Element element) {
        return Stream.of(element.attr("content"), element.attr("datetime"), element.attr("title"), element.text())
                .filter(PageMetadata::isDate)
                .limit(1);
    }

    private static boolean isDate(String text) {
        return PrintedTime.parse(text).isPresent();
    }

    private Optional<String> dateInAddress() {
        Matcher found = DATE_IN_PATH.matcher(url().orElse(page.baseUri()));
        return found.find()
                ? Optional.of("%s-%02d-%02d"
                        .formatted(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    private Set<String> authors(String publisher) {
        Set<String> authors = new LinkedHashSet<>();
        data.names("author").forEach(name -> addAuthors(name, publisher, authors));
        if (authors.isEmpty()) {
            AUTHORS.stream()
                    .map(this::metas)
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .ifPresent(names -> names.forEach(name -> addAuthors(name, publisher, authors)));
        }
        if (authors.isEmpty()) {
            page
                    .select(
                            "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author a, .byline a, .byline, .author-name, .author")
                    .stream()
                    .filter(element -> element.closest("aside, footer, .comment, .comments, #comments") == null)
                    .map(Element::text)
                    .filter(text -> !text.isBlank() && text.length() <= MAX_AUTHOR)
                    .findFirst()
                    .ifPresent(name -> addAuthors(name, publisher, authors));
        }
        return authors;
    }

    private static void addAuthors(String names, String publisher, Set<String> authors) {
        for (String part : BETWEEN_NAMES.split(BY.matcher(names.strip()).replaceFirst(""), -1)) {
            String name = BY.matcher(part.strip()).replaceFirst("").strip();
            boolean isName = !name.isEmpty()
                    && name.length() <= MAX_AUTHOR
                    && !name.contains("://")
                    && !name.startsWith("@")
                    && !letters(name).equals(letters(publisher))
                    && name.chars().anyMatch(Character::isLetter);
            if (isName) {
                authors.add(name);
            }
        }
    }

    private Optional<String> publisher() {
        return meta("og:site_name")
                .or(() -> data.names("publisher").stream().findFirst())
                .or(() -> meta("application-name", "dc.publisher", "publisher"))
                .filter(name -> !name.contains("://"));
    }

    private Optional<String> language() {
        Element html = page.selectFirst("html");
        return LinkedData.present(html == null ? "" : html.attr("lang"))
                .or(() -> LinkedData.present(html == null ? "" : html.attr("xml:lang")))
                .or(() -> data.text("inLanguage"))
                .or(() -> meta("og:locale", "content-language", "language", "dc.language", "dcterms.language"))
                .or(() -> LinkedData.present(
                        page.select("meta[http-equiv=content-language]").attr("content")))
                .map(tag -> tag.split("[,; ]", 2)[0].replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}"));
    }

    private Optional<String> url() {
        return LinkedData.present(page.select("link[rel=canonical]").attr("abs:href"))
                .filter(PageMetadata::isOfOneArticle)
                .or(() -> meta("og:url").filter(PageMetadata::isOfOneArticle))
                .or(() -> data.text("url", "mainEntityOfPage").filter(PageMetadata::isOfOneArticle))
                .or(() -> LinkedData.present(page.baseUri())
                        .filter(address -> CanonicalUrl.of(address).isPresent()));
    }

    /** Careless sites name their start page as the address of all pages, which would make all articles one. */
    private static boolean isOfOneArticle(String address) {
        Optional<URI> url = CanonicalUrl.of(address);
        return url.filter(uri -> uri.getRawPath().length() > 1 || uri.getRawQuery() != null)
                .isPresent();
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            Optional<String> first = metas(name).stream().findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private List<String> metas(String name) {
        return page.select("meta").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .toList();
    }
}
