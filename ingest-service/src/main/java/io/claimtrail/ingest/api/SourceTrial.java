package io.claimtrail.ingest.api;

import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.poll.FeedAnswer;
import io.claimtrail.ingest.poll.FeedItem;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one fetch of a source brings. */
@Schema(description = "What one fetch of the source brings. Nothing of it is stored.")
record SourceTrial(
        @Schema(description = "Why the source can't be read; null if it can.") @Nullable String problem,

        @Schema(description = "Where the source has moved for good.") @Nullable String movedTo,

        @Schema(description = "Number of items.") int total,

        @Schema(description = "The first items.") List<Item> items) {

    private static final int SHOWN = 20;

    /** One item of the source. */
    @Schema(name = "SourceTrialItem", description = "One item of the source.")
    record Item(
            @Nullable String title,
            @Nullable String url,
            @Nullable String publishedAt,

            @Schema(description = "Why the item is no article; null if it is one, or if its page decides.") @Nullable String problem) {}

    static SourceTrial of(Source source, FeedAnswer answer) {
        return switch (answer) {
            case FeedAnswer.Content content ->
                new SourceTrial(
                        null,
                        Optional.ofNullable(content.movedTo())
                                .map(Object::toString)
                                .orElse(null),
                        content.items().size(),
                        content.items().stream()
                                .limit(SHOWN)
                                .map(item -> item(source, item))
                                .toList());
            case FeedAnswer.Unchanged unchanged -> failed("the host answers 304 to a request without conditions");
            case FeedAnswer.Gone gone -> failed("the host says that it is gone for good (410)");
            case FeedAnswer.Busy busy -> failed("the host is busy (" + busy.status() + ")");
            case FeedAnswer.Broken broken -> failed(broken.reason());
        };
    }

    private static SourceTrial failed(String problem) {
        return new SourceTrial(problem, null, 0, List.of());
    }

    private static Item item(Source source, FeedItem item) {
        boolean pageDecides = source.fullText() == FullText.PAGE && item.url() != null;
        String problem = pageDecides || !(item.submission() instanceof ArticleSubmission.Refused refused)
                ? null
                : refused.refusal().detail();
        return new Item(item.title(), item.url(), item.publishedAt(), problem);
    }
}
