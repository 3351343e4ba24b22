package io.claimtrail.ingest.wire;

import static io.claimtrail.ingest.markup.Elements.attribute;
import static io.claimtrail.ingest.markup.Elements.child;
import static io.claimtrail.ingest.markup.Elements.descendant;

import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.markup.Elements;
import io.claimtrail.ingest.page.PageReader;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a NITF document. */
public final class NitfReader {

    /** Reads the document with the root element {@code nitf}. */
    public FoundArticle read(Element nitf) {
        String identifier = descendant(nitf, "doc-id")
                .flatMap(element -> attribute(element, "id-string"))
                .orElse(null);
        PublicationRules rules = new PublicationRules(
                identifier,
                descendant(nitf, "docdata")
                        .flatMap(element -> attribute(element, "management-status"))
                        .orElse(null),
                descendant(nitf, "du-key")
                        .flatMap(element -> attribute(element, "version"))
                        .orElse(null),
                norm(nitf, "date.issue"),
                false,
                norm(nitf, "date.release"),
                "/nitf/head/docdata/date.release/@norm");
        Optional<FoundArticle> instead = rules.instead();
        if (instead.isPresent()) {
            return instead.get();
        }
        Optional<String> body = text(nitf);
        if (body.isEmpty()) {
            return FoundArticle.unusable("/nitf/body", "holds no text");
        }
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .id(identifier == null ? null : FoundArticle.idOf(identifier))
                .title(title(nitf).orElse(null))
                .body(body.get())
                .publishedAt(date(nitf))
                .language(attribute(nitf, "xml:lang")
                        .or(() -> descendant(nitf, "body").flatMap(each -> attribute(each, "xml:lang")))
                        .orElse(null))
                .publisher(descendant(nitf, "distributor")
                        .flatMap(Elements::text)
                        .or(() -> descendant(nitf, "doc.copyright").flatMap(each -> attribute(each, "holder")))
                        .orElse(null))
                .version(rules.version());
        byline(nitf).ifPresent(draft::author);
        return new FoundArticle.Text(draft.build());
    }

    /** The text of the document; empty if it has none. */
    static Optional<String> text(Element nitf) {
        return descendant(nitf, "body.content").map(PageReader::plainText).filter(text -> !text.isBlank());
    }

    /** The headline of the document. */
    static Optional<String> title(Element nitf) {
        return descendant(nitf, "hl1")
                .flatMap(Elements::text)
                .or(() -> descendant(nitf, "head")
                        .flatMap(head -> child(head, "title"))
                        .flatMap(Elements::text));
    }

    /** The name in the byline, without "By" and what the author is. */
    static Optional<String> byline(Element nitf) {
        return descendant(nitf, "byline")
                .map(byline -> {
                    Element names = byline.clone();
                    names.stream()
                            .filter(each -> each.normalName().equals("byttl"))
                            .toList()
                            .forEach(Element::remove);
                    return names;
                })
                .flatMap(Elements::text)
                .map(name -> name.replaceFirst("(?i)^by\\s+", "").replaceFirst("[,;\\s]+$", ""))
                .filter(name -> !name.isEmpty());
    }

    private static @Nullable String date(Element nitf) {
        String issued = norm(nitf, "date.issue");
        if (issued != null) {
            return issued;
        }
        String released = norm(nitf, "date.release");
        return released == null ? norm(nitf, "story.date") : released;
    }

    private static @Nullable String norm(Element nitf, String name) {
        return descendant(nitf, name)
                .flatMap(element -> attribute(element, "norm"))
                .orElse(null);
    }
}
