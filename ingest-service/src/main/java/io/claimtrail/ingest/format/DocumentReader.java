package io.claimtrail.ingest.format;

import static java.util.Objects.requireNonNull;

import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.PlainTextArticleReader;
import java.time.InstantSource;
import java.util.Locale;

/** Reads documents of every accepted format. Never throws for a document: what can't be read is refused with the reason. */
public final class DocumentReader {

    private final JsonArticleReader json;
    private final PlainTextArticleReader plainText;

    /**
     * Creates a reader.
     *
     * @param json reads and checks articles
     * @param clock tells whether an embargo is over
     */
    public DocumentReader(JsonArticleReader json, InstantSource clock) {
        this.json = json;
        this.plainText = new PlainTextArticleReader(json);
        requireNonNull(clock, "clock");
    }

    /** Reads {@code document}. */
    public ReadDocument read(SubmittedDocument document) {
        String type = document.contentType() == null
                ? ""
                : document.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        ArticleSubmission submission = type.equals("text/plain")
                ? plainText.readArticle(
                        document.bytes(),
                        new PlainTextArticleReader.Metadata(
                                document.given().url(),
                                document.given().language(),
                                document.given().publishedAt(),
                                document.given().publisher()),
                        document.pathId())
                : json.readArticle(document.bytes(), document.pathId());
        return new ReadDocument.One(submission);
    }
}
