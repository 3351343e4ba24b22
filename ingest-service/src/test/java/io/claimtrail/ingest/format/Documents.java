package io.claimtrail.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.ingest.article.ArticleLimits;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.Note;
import java.time.Instant;
import java.util.List;

/** Reads documents in tests, at a fixed time. */
final class Documents {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    static final DocumentReader READER =
            new DocumentReader(new JsonArticleReader(new ArticleLimits(1 << 20, JsonLimits.ofDepth(32))), () -> NOW);

    private Documents() {}

    static SubmittedDocument document(String contentType, String content) {
        return new SubmittedDocument(content.getBytes(UTF_8), contentType);
    }

    static ArticleSubmission one(SubmittedDocument document) {
        return switch (READER.read(document)) {
            case ReadDocument.One(var submission) -> submission;
            case ReadDocument.Many many ->
                throw new AssertionError("has " + many.submissions().size() + " articles");
        };
    }

    static List<ArticleSubmission> many(SubmittedDocument document) {
        return switch (READER.read(document)) {
            case ReadDocument.Many(var submissions) -> submissions;
            case ReadDocument.One(Refused refused) -> throw new AssertionError(refused.refusal());
            case ReadDocument.One one -> throw new AssertionError("is one article");
        };
    }

    static Article article(SubmittedDocument document) {
        return article(one(document));
    }

    static Article article(String contentType, String content) {
        return article(document(contentType, content));
    }

    static Article article(ArticleSubmission submission) {
        return switch (submission) {
            case Accepted accepted -> accepted.article();
            case Refused refused -> throw new AssertionError(refused.refusal());
            case Withdrawn withdrawn -> throw new AssertionError("withdraws " + withdrawn.id());
        };
    }

    static List<String> notes(ArticleSubmission submission) {
        return switch (submission) {
            case Accepted accepted -> accepted.notes().stream().map(Note::kind).toList();
            case Withdrawn withdrawn ->
                withdrawn.notes().stream().map(Note::kind).toList();
            case Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    static String refusal(ArticleSubmission submission) {
        return switch (submission) {
            case Refused refused -> refused.refusal().detail();
            case Accepted accepted -> throw new AssertionError("accepted " + accepted.article());
            case Withdrawn withdrawn -> throw new AssertionError("withdraws " + withdrawn.id());
        };
    }
}
