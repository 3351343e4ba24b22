package io.claimtrail.ingest.page;

import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.ingest.article.ArticleDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page. */
public final class PageReader {

    /** A page with more elements is refused: its tree would need hundreds of times the memory of its text. */
    private static final int MAX_TAGS = 200_000;

    /** A text that is shorter than this is replaced by a longer one that the page gives to search engines. */
    private static final int SHORT = 250;

    private PageReader() {}

    /** Returns why {@code html} can't be read; empty if it can. */
    public static Optional<Refusal> refusal(String html) {
        long tags = html.chars().filter(c -> c == '<').count();
        return tags <= MAX_TAGS
                ? Optional.empty()
                : Optional.of(Refusal.malformed(
                        "over a limit: the page has " + tags + " tags, at most " + MAX_TAGS + " are read"));
    }

    /**
     * Finds the article of the page {@code html}.
     *
     * @param url address of the page, to resolve what it links to; null if unknown
     */
    public static ArticleDraft readPage(String html, @Nullable String url) {
        Document page = Jsoup.parse(html, url == null ? "" : url);
        PageMetadata metadata = new PageMetadata(page);
        ArticleDraft.Builder draft = metadata.draft();
        Optional<String> told = metadata.body();
        String text = PageText.of(page, draft.build().title()).orElse("");
        if (text.length() < SHORT
                && told.filter(body -> body.length() > text.length()).isPresent()) {
            return draft.body(plainText(told.get()))
                    .note("text-from-metadata", "the page shows hardly any text; its JSON-LD has more")
                    .build();
        }
        return draft.body(text).build();
    }

    /** Returns the text of a fragment of HTML as a browser would show it, paragraphs separated by empty lines. */
    public static String plainText(String html) {
        return plainText(Jsoup.parseBodyFragment(html).body());
    }

    /** Returns the text below {@code element}, paragraphs separated by empty lines; captions are left out. */
    public static String plainText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Blocks.Block block : Blocks.of(element)) {
            if (!isCaption(block.element(), element)) {
                text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
            }
        }
        return text.toString();
    }

    /** Returns the text of an article that is sent as HTML: without headings of the first level, captions, and lines beside the text. */
    public static String articleText(String html) {
        return articleText(Jsoup.parse(html).body());
    }

    /** Returns the text of an article below {@code element}, as {@link #articleText(String)} does. */
    public static String articleText(Element element) {
        Element body = element.normalName().equals("html")
                ? element.stream()
                        .filter(each -> each.normalName().equals("body"))
                        .findFirst()
                        .orElse(element)
                : element;
        List<Blocks.Block> blocks = Blocks.of(body).stream()
                .filter(block -> !isCaption(block.element(), body))
                .filter(block -> !block.element().normalName().equals("h1"))
                .toList();
        boolean hasParagraphs =
                blocks.stream().anyMatch(block -> block.element().normalName().equals("p"));
        return blocks.stream()
                .filter(block -> !hasParagraphs || !isBeside(block))
                .map(Blocks.Block::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** A short line in no element of a text, where the text has paragraphs: a dateline, a vignette, a byline. */
    private static boolean isBeside(Blocks.Block block) {
        String tag = block.element().normalName();
        return (tag.equals("div") || tag.equals("section") || tag.equals("body") || tag.equals("article"))
                && block.text().length() < 60
                && !block.text().matches("(?s).*[.!?:”\"]$");
    }

    private static boolean isCaption(Element block, Element root) {
        for (Element each = block; each != null && !each.equals(root); each = each.parent()) {
            String tag = each.normalName();
            if (tag.equals("figcaption") || tag.equals("figure") || tag.equals("media") || tag.equals("caption")) {
                return true;
            }
        }
        return false;
    }
}
