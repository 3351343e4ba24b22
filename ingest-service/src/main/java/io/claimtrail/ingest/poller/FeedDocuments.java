package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.ArticleIds;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.format.KnownFields;
import io.claimtrail.ingest.format.ReadDocument;
import io.claimtrail.ingest.format.ReadingOptions;
import io.claimtrail.ingest.format.SubmittedDocument;
import io.claimtrail.ingest.poll.FeedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads feeds and pages with the readers that also read posted documents, so that both mean the same. */
record FeedDocuments(DocumentReader documents) implements FeedReader {

    /** Stands for the date of an item that has none, so that its digest does not change with every poll. */
    private static final Instant NO_DATE = Instant.parse("0001-01-01T00:00:00Z");

    @Override
    public Feed read(Source source, Answered answer) {
        KnownFields known = new KnownFields(null, null, source.language(), null, source.publisher());
        KnownFields fallback = new KnownFields(null, null, null, NO_DATE.toString(), null);
        ReadDocument document = documents.read(new SubmittedDocument(
                answer.content(),
                answer.header("content-type").orElse(null),
                null,
                known,
                fallback,
                ReadingOptions.DEFAULT));
        return switch (document) {
            case ReadDocument.Many(List<ArticleSubmission> submissions) -> new Feed.Items(items(submissions));
            case ReadDocument.One(ArticleSubmission.Refused refused) ->
                new Feed.Unreadable(
                        "the address has no feed: " + refused.refusal().detail());
            case ReadDocument.One one -> new Feed.Unreadable("the address has a single document and no feed");
        };
    }

    /** Reads the article of {@code page}. What its feed says counts where the page says nothing. */
    ArticleSubmission readPage(Source source, PendingPage page, Answered answer) {
        Instant date = page.publishedAt() == null ? page.firstSeenAt() : Instant.parse(page.publishedAt());
        ReadDocument document = documents.read(new SubmittedDocument(
                answer.content(),
                answer.header("content-type").orElse(null),
                page.id(),
                new KnownFields(page.url(), null, source.language(), null, source.publisher()),
                new KnownFields(null, page.title(), page.language(), date.toString(), null),
                ReadingOptions.DEFAULT));
        return document instanceof ReadDocument.One(ArticleSubmission submission)
                ? submission
                : new ArticleSubmission.Refused(Refusal.malformed("the page is a document of several articles"));
    }

    private static List<FeedItem> items(List<ArticleSubmission> submissions) {
        List<FeedItem> items = new ArrayList<>();
        for (ArticleSubmission submission : submissions) {
            items.add(
                    submission instanceof ArticleSubmission.Accepted accepted
                            ? item(accepted.article(), submission)
                            : unusable(submission));
        }
        return items;
    }

    /** The digest leaves the date out: some feeds write "2 hours ago", or the time of the answer. */
    private static FeedItem item(Article article, ArticleSubmission submission) {
        return new FeedItem(
                article.id(),
                ArticleIds.withPublicationTime(article, NO_DATE).version(),
                article.url(),
                article.title(),
                date(article),
                article.language(),
                submission);
    }

    private static @Nullable String date(Article article) {
        return article.publishedAt().equals(NO_DATE)
                ? null
                : article.publishedAt().toString();
    }

    /** An item without an article is known by why it has none, so that it counts once as long as that does not change. */
    private static FeedItem unusable(ArticleSubmission submission) {
        String digest = ContentId.of("unusable", submission.toString());
        return new FeedItem(digest, digest, null, null, null, null, submission);
    }
}
