package io.claimtrail.ingest.wire;

import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.article.PrintedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an item may be published now. */
final class PublicationRules {

    private final InstantSource clock;

    PublicationRules(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Returns what to do with an item instead of publishing it; empty if it may be published.
     *
     * @param identifier how the sender calls the item; null if it has no name
     * @param status publishing status, such as {@code canceled} or {@code stat:canceled}
     * @param embargo time before which the item must not be published
     * @param embargoPlace where the document says so
     */
    Optional<FoundArticle> instead(
            @Nullable String identifier, @Nullable String status, @Nullable String embargo, String embargoPlace) {
        String code =
                status == null ? "" : status.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*[:/]", "");
        if (code.equals("canceled") || code.equals("cancelled") || code.equals("withheld")) {
            return Optional.of(
                    identifier == null
                            ? FoundArticle.unusable(
                                    "", "is " + code + ", but has no identifier that says which article it is")
                            : new FoundArticle.Withdrawal(
                                    FoundArticle.idOf(identifier), new Note("withdrawn", "the item is " + code)));
        }
        if (embargo == null || embargo.isBlank()) {
            return Optional.empty();
        }
        Optional<Instant> end = PrintedTime.parse(embargo);
        if (end.isEmpty()) {
            return Optional.of(
                    FoundArticle.unusable(embargoPlace, "is no date, so that the end of the embargo is not known"));
        }
        return end.get().isAfter(clock.instant())
                ? Optional.of(
                        FoundArticle.unusable(
                                embargoPlace,
                                "is under embargo until " + end.get()
                                        + ": nothing was stored, because Claimtrail does not hold articles back; send it again then"))
                : Optional.empty();
    }
}
