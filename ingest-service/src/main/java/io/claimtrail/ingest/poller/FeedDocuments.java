package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.ArticleIds;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.article.PrintedTime;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.format.KnownFields;
import io.claimtrail.ingest.format.ReadDocument;
import io.claimtrail.ingest.format.ReadingOptions;
import io.claimtrail.ingest.format.SubmittedDocument;
import io.claimtrail.ingest.poll.FeedItem;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            // An agency's address with the newest item.
            case ReadDocument.One(ArticleSubmission.Usable usable)
            when usable.version() != null -> new Feed.Items(items(List.of(usable)));
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
                    switch (submission) {
                        case ArticleSubmission.Accepted accepted -> item(accepted);
                        case ArticleSubmission.Withdrawn withdrawn -> withdrawal(withdrawn);
                        case ArticleSubmission.Refused refused -> unusable(refused);
                    });
        }
        return items;
    }

    private static FeedItem withdrawal(ArticleSubmission.Withdrawn withdrawn) {
        String digest = ContentId.of("withdrawn", withdrawn.id(), String.valueOf(withdrawn.version()));
        return new FeedItem(withdrawn.id(), digest, null, null, null, null, withdrawn);
    }

    /** The digest leaves the date out: some feeds write "2 hours ago", or the time of the answer. */
    private static FeedItem item(ArticleSubmission.Accepted accepted) {
        Article article = accepted.article();
        String digest = ArticleIds.withPublicationTime(article, NO_DATE).version();
        return new FeedItem(
                article.id(),
                // The end of an embargo may change while the text does not.
                accepted.version() == null
                        ? digest
                        : ContentId.of(digest, accepted.version().toString()),
                article.url(),
                article.title(),
                date(article),
                article.language(),
                accepted);
    }

    private static @Nullable String date(Article article) {
        return date(article.publishedAt());
    }

    private static @Nullable String date(Instant publishedAt) {
        return publishedAt.equals(NO_DATE) ? null : publishedAt.toString();
    }

    /**
     * An item that is no article, such as one without text. Its page may be one. Without a page it is known by why it is none, so that
     * it counts once as long as that does not change.
     */
    private static FeedItem unusable(ArticleSubmission.Refused refused) {
        ArticleDraft draft = refused.draft();
        Optional<URI> page = Optional.ofNullable(draft).map(ArticleDraft::url).flatMap(CanonicalUrl::of);
        if (draft == null || page.isEmpty()) {
            String digest = ContentId.of("unusable", refused.toString());
            return new FeedItem(digest, digest, null, null, null, null, refused);
        }
        return new FeedItem(
                ArticleIds.of(page.get()),
                ContentId.of(
                        "unusable",
                        draft.url(),
                        draft.title(),
                        draft.body(),
                        refused.refusal().detail()),
                draft.url(),
                draft.title(),
                Optional.ofNullable(draft.publishedAt())
                        .flatMap(PrintedTime::parse)
                        .map(FeedDocuments::date)
                        .orElse(null),
                draft.language(),
                refused);
    }
}
