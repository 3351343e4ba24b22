package io.claimtrail.ingest.wire;

import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.article.ItemVersion;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.article.PrintedTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an item says about its publication.
 *
 * @param identifier how the sender calls the item; null if it has no name
 * @param status publishing status, such as {@code canceled} or {@code stat:canceled}; null if there is none
 * @param number number of the version; null if there is none
 * @param createdAt when the sender made the version; null if it does not say
 * @param isPartial whether the sender calls the item a part elsewhere than in its status
 * @param embargo time before which the item must not be published; null if there is none
 * @param embargoPlace where the document says so
 */
record PublicationRules(
        @Nullable String identifier,
        @Nullable String status,
        @Nullable String number,
        @Nullable String createdAt,
        boolean isPartial,
        @Nullable String embargo,
        String embargoPlace) {

    private static final Set<String> WITHDRAWALS = Set.of("canceled", "cancelled", "withheld");

    /** What to do with the item instead of publishing its text; empty if it is to be published. */
    Optional<FoundArticle> instead() {
        String code = code();
        if (WITHDRAWALS.contains(code)) {
            return Optional.of(
                    identifier == null
                            ? FoundArticle.unusable(
                                    "", "is " + code + ", but has no identifier that says which article it is")
                            : new FoundArticle.Withdrawal(
                                    FoundArticle.idOf(identifier),
                                    new Note("withdrawn", "the item is " + code),
                                    version()));
        }
        boolean isUnreadable = embargo != null
                && !embargo.isBlank()
                && PrintedTime.parse(embargo).isEmpty();
        return isUnreadable
                ? Optional.of(
                        FoundArticle.unusable(embargoPlace, "is no date, so that the end of the embargo is not known"))
                : Optional.empty();
    }

    /** Which version of the item this is. */
    ItemVersion version() {
        return new ItemVersion(
                ItemVersion.number(number),
                Optional.ofNullable(createdAt).flatMap(PrintedTime::parse).orElse(null),
                isPartial || code().equals("partial"),
                Optional.ofNullable(embargo).flatMap(PrintedTime::parse).orElse(null));
    }

    private String code() {
        return status == null ? "" : status.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*[:/]", "");
    }
}
