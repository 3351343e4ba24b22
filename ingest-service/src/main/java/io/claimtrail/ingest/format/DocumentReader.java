package io.claimtrail.ingest.format;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.DraftReader;
import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.article.PlainTextArticleReader;
import io.claimtrail.ingest.feed.Feed;
import io.claimtrail.ingest.feed.FeedDrafts;
import io.claimtrail.ingest.feed.JsonFeeds;
import io.claimtrail.ingest.feed.XmlFeeds;
import io.claimtrail.ingest.foreign.ForeignJson;
import io.claimtrail.ingest.format.ReadDocument.Many;
import io.claimtrail.ingest.format.ReadDocument.One;
import io.claimtrail.ingest.markup.CharacterSets;
import io.claimtrail.ingest.markup.CharacterSets.Decoded;
import io.claimtrail.ingest.markup.XmlDocuments;
import io.claimtrail.ingest.markup.XmlDocuments.RefusedXmlException;
import io.claimtrail.ingest.page.PageReader;
import io.claimtrail.ingest.repair.TextRepairs;
import io.claimtrail.ingest.wire.NewsMlReader;
import io.claimtrail.ingest.wire.NinjsReader;
import io.claimtrail.ingest.wire.NitfReader;
import java.io.StringReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads documents of every accepted format. Never throws for a document: what can't be read is refused with the reason. */
public final class DocumentReader {

    private final JsonArticleReader json;
    private final PlainTextArticleReader plainText;
    private final DraftReader drafts;
    private final NinjsReader ninjs;
    private final NewsMlReader newsMl;
    private final NitfReader nitf;
    private final FeedDrafts feeds;

    /**
     * Creates a reader.
     *
     * @param json reads and checks articles
     * @param clock tells what dates such as "2 hours ago" count from
     */
    public DocumentReader(JsonArticleReader json, InstantSource clock) {
        this.json = requireNonNull(json, "json");
        this.plainText = new PlainTextArticleReader(json);
        this.drafts = new DraftReader(json);
        this.ninjs = new NinjsReader();
        this.newsMl = new NewsMlReader();
        this.nitf = new NitfReader();
        this.feeds = new FeedDrafts(clock);
    }

    /** Reads {@code document}. */
    public ReadDocument read(SubmittedDocument document) {
        return switch (DocumentKind.of(document.contentType(), document.bytes())) {
            case JSON -> readJson(document);
            case NINJS -> readNinjs(document);
            case TEXT -> new One(readText(document));
            case HTML -> readPage(document);
            case XML -> readXml(document);
            case CSV -> readTable(document);
        };
    }

    /** Reads the article that a row of a table holds; the caller has checked the header. */
    ArticleSubmission readDraft(ArticleDraft draft, SubmittedDocument document) {
        return submission(new FoundArticle.Text(draft), document, UnaryOperator.identity());
    }

    private ReadDocument readJson(SubmittedDocument document) {
        return switch (parse(document)) {
            case JsonContent.Invalid invalid -> refused(invalid.refusal());
            case JsonContent.Valid valid -> readJson(valid.document(), document);
        };
    }

    private ReadDocument readJson(JsonNode content, SubmittedDocument document) {
        if (JsonFeeds.isFeed(content)) {
            return readFeed(JsonFeeds.read(content), document);
        }
        if (NinjsReader.isNinjs(content)) {
            return one(ninjs.read(content), document);
        }
        if (NinjsReader.isList(content)) {
            return many(content.valueStream().map(ninjs::read).toList(), document);
        }
        Optional<List<FoundArticle>> foreign = ForeignJson.read(content);
        if (foreign.isPresent()) {
            return ForeignJson.isList(content)
                    ? many(foreign.get(), document)
                    : one(foreign.get().getFirst(), document);
        }
        return new One(readOwn(content, document));
    }

    private ReadDocument readNinjs(SubmittedDocument document) {
        return switch (parse(document)) {
            case JsonContent.Invalid invalid -> refused(invalid.refusal());
            case JsonContent.Valid valid -> one(ninjs.read(valid.document()), document);
        };
    }

    /** JSON is UTF-8, unless it says or shows that it is not. */
    private JsonContent parse(SubmittedDocument document) {
        String charset = CharacterSets.declared(document.contentType());
        boolean isUtf8 = charset == null || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
        return isUtf8 && !CharacterSets.isUtf16(document.bytes())
                ? json.parse(document.bytes())
                : json.parse(CharacterSets.decode(document.bytes(), charset).text());
    }

    /** An article in our own form. */
    private ArticleSubmission readOwn(JsonNode content, SubmittedDocument document) {
        List<Note> notes = new ArrayList<>();
        JsonNode article = document.options().lenient() ? withoutUnknown(content, notes) : content;
        if (article instanceof ObjectNode fields
                && !document.options().raw()
                && fields.path("title").isTextual()
                && fields.path("body").isTextual()) {
            ArticleDraft before = ArticleDraft.builder().build();
            ArticleDraft repaired = TextRepairs.repair(before.withTexts(
                    fields.get("title").textValue(), fields.get("body").textValue()));
            if (!repaired.notes().isEmpty()) {
                ObjectNode copy = fields.deepCopy();
                copy.put("title", repaired.title());
                copy.put("body", repaired.body());
                notes.addAll(repaired.notes());
                article = copy;
            }
        }
        return DraftReader.withNotes(json.validateArticle(article, document.pathId()), notes);
    }

    private static JsonNode withoutUnknown(JsonNode content, List<Note> notes) {
        if (!(content instanceof ObjectNode fields)) {
            return content;
        }
        ObjectNode known = fields.deepCopy();
        List<String> unknown = fields.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !JsonArticleReader.FIELDS.contains(name))
                .toList();
        known.remove(unknown);
        if (!unknown.isEmpty()) {
            notes.add(new Note("ignored", "unknown fields were ignored: " + String.join(", ", unknown)));
        }
        return known;
    }

    private ArticleSubmission readText(SubmittedDocument document) {
        String charset = CharacterSets.declared(document.contentType());
        PlainTextArticleReader.Metadata metadata = new PlainTextArticleReader.Metadata(
                document.given().url(),
                document.given().language(),
                document.given().publishedAt(),
                document.given().publisher());
        if (charset != null && charset.equalsIgnoreCase("utf-8") && !CharacterSets.isUtf16(document.bytes())) {
            return plainText.readArticle(document.bytes(), metadata, document.pathId(), repairs(document));
        }
        Decoded decoded = CharacterSets.decode(document.bytes(), charset);
        return DraftReader.withNotes(
                plainText.readText(decoded.text(), metadata, document.pathId(), repairs(document)), decoded.notes());
    }

    private static UnaryOperator<ArticleDraft> repairs(SubmittedDocument document) {
        return document.options().raw() ? UnaryOperator.identity() : TextRepairs::repair;
    }

    private ReadDocument readPage(SubmittedDocument document) {
        Decoded decoded = decode(document);
        Optional<Refusal> refusal = PageReader.refusal(decoded.text());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        String url = address(document);
        ArticleDraft draft = PageReader.readPage(decoded.text(), url);
        return noted(
                new One(submission(
                        new FoundArticle.Text(draft),
                        document,
                        document.options().raw() ? UnaryOperator.identity() : TextRepairs::repairPage)),
                decoded.notes());
    }

    private static @Nullable String address(SubmittedDocument document) {
        return document.given().url() == null
                ? document.fallback().url()
                : document.given().url();
    }

    private static Decoded decode(SubmittedDocument document) {
        return CharacterSets.decode(document.bytes(), CharacterSets.declared(document.contentType()));
    }

    private ReadDocument readXml(SubmittedDocument document) {
        Decoded decoded = decode(document);
        String root = XmlDocuments.rootName(decoded.text());
        try {
            if (XmlFeeds.ROOTS.contains(root)) {
                return noted(readFeed(XmlFeeds.read(decoded.text(), address(document)), document), decoded.notes());
            }
            if (NewsMlReader.ROOTS.contains(root)) {
                List<FoundArticle> items = newsMl.read(XmlDocuments.parse(decoded.text()));
                return noted(
                        items.size() == 1 ? one(items.getFirst(), document) : many(items, document), decoded.notes());
            }
            if (root.equals("nitf")) {
                return noted(one(nitf.read(XmlDocuments.parse(decoded.text())), document), decoded.notes());
            }
            // To refuse what is not XML at all by its own reason.
            XmlDocuments.parse(decoded.text());
            return refused(Refusal.invalid(List.of(new Violation(
                    "", "is XML with the root element " + root + ", and not RSS, Atom, NewsML-G2, NITF or XHTML"))));
        } catch (RefusedXmlException e) {
            return refused(Refusal.malformed(e.detail()));
        }
    }

    private ReadDocument readFeed(Feed feed, SubmittedDocument document) {
        return many(feeds.drafts(feed, document.fallback().publishedAt()), document);
    }

    private ReadDocument readTable(SubmittedDocument document) {
        Decoded decoded = decode(document);
        List<ArticleSubmission> rows = new ArrayList<>();
        new CsvArticles(new StringReader(decoded.text()), document, this).forEachRemaining(rows::add);
        return noted(new Many(rows), decoded.notes());
    }

    private ReadDocument one(FoundArticle found, SubmittedDocument document) {
        return new One(submission(found, document, repairs(document)));
    }

    private ReadDocument many(List<FoundArticle> found, SubmittedDocument document) {
        if (document.pathId() != null) {
            return refused(Refusal.invalid(
                    List.of(new Violation("", "can hold several articles, and the path names one; post it instead"))));
        }
        return new Many(found.stream()
                .map(each -> submission(each, document, repairs(document)))
                .toList());
    }

    private ArticleSubmission submission(
            FoundArticle found, SubmittedDocument document, UnaryOperator<ArticleDraft> repairs) {
        return switch (found) {
            case FoundArticle.Unusable unusable -> new Refused(unusable.refusal());
            case FoundArticle.Withdrawal withdrawal ->
                new Withdrawn(
                        document.pathId() == null ? withdrawal.id() : document.pathId(),
                        List.of(withdrawal.note()),
                        withdrawal.version());
            case FoundArticle.Text text -> {
                ArticleDraft draft = repairs.apply(completed(text.draft(), document));
                // The path's id wins over one that the format makes.
                yield drafts.readDraft(
                        document.pathId() == null
                                ? draft
                                : draft.toBuilder().id(null).build(),
                        document.pathId());
            }
        };
    }

    private static ArticleDraft completed(ArticleDraft draft, SubmittedDocument document) {
        KnownFields given = document.given();
        KnownFields fallback = document.fallback();
        return draft.toBuilder()
                .url(first(given.url(), draft.url(), fallback.url()))
                .title(first(given.title(), draft.title(), fallback.title()))
                .language(first(given.language(), draft.language(), fallback.language()))
                .publishedAt(first(given.publishedAt(), draft.publishedAt(), fallback.publishedAt()))
                .publisher(first(given.publisher(), draft.publisher(), fallback.publisher()))
                .build();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static ReadDocument noted(ReadDocument read, List<Note> notes) {
        if (notes.isEmpty()) {
            return read;
        }
        return switch (read) {
            case One(var submission) -> new One(DraftReader.withNotes(submission, notes));
            case Many(var submissions) ->
                new Many(submissions.stream()
                        .map(each -> DraftReader.withNotes(each, notes))
                        .toList());
        };
    }

    private static ReadDocument refused(Refusal refusal) {
        return new One(new Refused(refusal));
    }
}
