package io.claimtrail.ingest.wire;

import static io.claimtrail.ingest.markup.Elements.attribute;
import static io.claimtrail.ingest.markup.Elements.child;
import static io.claimtrail.ingest.markup.Elements.childText;
import static io.claimtrail.ingest.markup.Elements.children;
import static io.claimtrail.ingest.markup.Elements.descendant;

import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.article.ItemVersion;
import io.claimtrail.ingest.markup.Elements;
import io.claimtrail.ingest.page.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the items of a NewsML-G2 document: a message, or one item of any kind. */
public final class NewsMlReader {

    /** Names of the root elements of NewsML-G2, in lower case. */
    public static final Set<String> ROOTS = Set.of(
            "newsmessage",
            "newsitem",
            "packageitem",
            "conceptitem",
            "knowledgeitem",
            "planningitem",
            "catalogitem",
            "hopitem");

    private static final Set<String> HTML = Set.of("html", "body", "div", "section", "article");
    private static final String NO_TEXT = "/newsItem/contentSet";

    /** Reads the items below {@code root}, in their order. */
    public List<FoundArticle> read(Element root) {
        if (!root.normalName().equals("newsmessage")) {
            return List.of(item(root));
        }
        return children(root, "itemSet").stream()
                .flatMap(set -> set.children().stream())
                .map(NewsMlReader::item)
                .toList();
    }

    private static FoundArticle item(Element item) {
        String name = item.tagName();
        if (!item.normalName().equals("newsitem")) {
            return FoundArticle.unusable("", "is a " + name + ": only news items of text are accepted");
        }
        Element meta = child(item, "itemMeta").orElseGet(() -> new Element("itemMeta"));
        String guid = attribute(item, "guid").orElse(null);
        PublicationRules rules = new PublicationRules(
                guid,
                child(meta, "pubStatus").flatMap(NewsMlReader::code).orElse(null),
                attribute(item, "version").orElse(null),
                childText(meta, "versionCreated").orElse(null),
                false,
                childText(meta, "embargoed").orElse(null),
                "/newsItem/itemMeta/embargoed");
        Optional<FoundArticle> instead = rules.instead();
        if (instead.isPresent()) {
            return instead.get();
        }
        String itemClass = child(meta, "itemClass")
                .flatMap(NewsMlReader::code)
                .map(NewsMlReader::local)
                .orElse("text");
        if (!itemClass.equals("text") && !itemClass.equals("composite")) {
            return FoundArticle.unusable(
                    "/newsItem/itemMeta/itemClass", "is " + itemClass + ": only items of text are accepted");
        }
        return text(item, meta, guid, rules.version());
    }

    private static FoundArticle text(Element item, Element meta, @Nullable String guid, ItemVersion version) {
        Element content = child(item, "contentMeta").orElseGet(() -> new Element("contentMeta"));
        Optional<Element> nitf = descendant(item, "nitf");
        String title = childText(content, "headline")
                .or(() -> nitf.flatMap(NitfReader::title))
                .or(() -> childText(meta, "title"))
                .or(() -> childText(content, "slugline"))
                .orElse(null);
        Optional<String> body = child(item, "contentSet").flatMap(set -> body(set, title));
        if (body.isEmpty()) {
            return FoundArticle.unusable(
                    NO_TEXT, "holds no text: there is no inline XHTML, NITF or plain text, and nothing is fetched");
        }
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .id(guid == null ? null : FoundArticle.idOf(guid))
                .title(title)
                .body(body.get())
                .publishedAt(childText(content, "contentCreated")
                        .or(() -> childText(meta, "firstCreated", "versionCreated"))
                        .orElse(null))
                .language(child(content, "language")
                        .flatMap(language -> attribute(language, "tag"))
                        .or(() -> attribute(item, "xml:lang"))
                        .orElse(null))
                .publisher(name(meta, "provider")
                        .or(() -> child(item, "rightsInfo").flatMap(rights -> name(rights, "copyrightHolder")))
                        .or(() -> name(content, "infoSource"))
                        .orElse(null))
                .rights(child(item, "rightsInfo")
                        .flatMap(rights -> childText(rights, "copyrightNotice", "usageTerms"))
                        .orElse(null))
                .version(version);
        authors(content, nitf.orElse(null)).forEach(draft::author);
        children(content, "subject").forEach(subject -> nameOf(subject).ifPresent(draft::section));
        return new FoundArticle.Text(draft.build());
    }

    private static List<String> authors(Element content, @Nullable Element nitf) {
        List<Element> creators = children(content, "creator");
        return creators.isEmpty()
                ? childText(content, "by")
                        .or(() -> Optional.ofNullable(nitf).flatMap(NitfReader::byline))
                        .map(by -> by.replaceFirst("(?i)^by\\s+", ""))
                        .stream()
                        .toList()
                : creators.stream().flatMap(creator -> nameOf(creator).stream()).toList();
    }

    private static Optional<String> body(Element contentSet, @Nullable String title) {
        Bodies bodies = new Bodies(title);
        for (Element part : contentSet.children()) {
            String name = part.normalName();
            if (name.equals("inlinexml")) {
                part.children().forEach(root -> addXml(root, bodies));
            } else if (name.equals("inlinedata")) {
                bodies.add(part.attr("contenttype"), part.wholeText());
            }
        }
        return bodies.text();
    }

    private static void addXml(Element root, Bodies bodies) {
        if (root.normalName().equals("nitf")) {
            NitfReader.text(root).ifPresent(text -> bodies.addText(3, text));
        } else if (HTML.contains(root.normalName())) {
            bodies.addText(1, PageReader.articleText(root));
        }
    }

    /** The name of the first child {@code element} of {@code parent}. */
    private static Optional<String> name(Element parent, String element) {
        return child(parent, element).flatMap(NewsMlReader::nameOf);
    }

    private static Optional<String> nameOf(Element element) {
        return childText(element, "name").or(() -> attribute(element, "literal"));
    }

    private static Optional<String> code(Element element) {
        return attribute(element, "qcode").or(() -> attribute(element, "uri")).or(() -> Elements.text(element));
    }

    private static String local(String code) {
        return code.toLowerCase(Locale.ROOT).replaceFirst("^.*[:/]", "");
    }
}
