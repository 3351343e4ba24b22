package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.SourceState.Validators;
import io.claimtrail.fetch.FetchResult;
import io.claimtrail.fetch.FetchResult.Answered;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a host says beside the content: whether there is any, until when to wait, how to recognize the answer. */
public final class Answers {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?([0-9]{1,9})");

    private Answers() {}

    /** Why {@code result} has no content of a feed, as an answer; empty if it has content. */
    public static Optional<FeedAnswer> withoutContent(FetchResult result, Instant now) {
        return switch (result) {
            case FetchResult.Refused refused -> Optional.of(new FeedAnswer.Broken(refused.reason()));
            case FetchResult.Failed failed -> Optional.of(new FeedAnswer.Broken(failed.reason()));
            case Answered answer ->
                switch (answer.status()) {
                    case 304 ->
                        Optional.of(new FeedAnswer.Unchanged(
                                answer.movedTo(), maxAge(answer).orElse(null)));
                    case 410 -> Optional.of(new FeedAnswer.Gone());
                    case 429, 503 ->
                        Optional.of(new FeedAnswer.Busy(
                                answer.status(), retryAt(answer, now).orElse(null)));
                    case 200 -> Optional.empty();
                    default ->
                        Optional.of(new FeedAnswer.Broken("the host answers with the status " + answer.status()));
                };
        };
    }

    /** Why {@code result} has no content of a page, as an answer; empty if it has content. */
    public static Optional<PageAnswer> withoutPage(FetchResult result, Instant now) {
        return switch (result) {
            case FetchResult.Refused refused -> Optional.of(new PageAnswer.GivenUp(refused.reason()));
            case FetchResult.Failed failed -> Optional.of(new PageAnswer.Later(failed.reason(), null));
            case Answered answer -> {
                String reason = "the host answers with the status " + answer.status();
                boolean isPassing = answer.status() == 429 || answer.status() == 408 || answer.status() >= 500;
                yield answer.status() == 200
                        ? Optional.empty()
                        : Optional.of(
                                isPassing
                                        ? new PageAnswer.Later(
                                                reason, retryAt(answer, now).orElse(null))
                                        : new PageAnswer.GivenUp(reason));
            }
        };
    }

    /** What recognizes {@code answer}; empty if the host sent nothing for that. */
    public static Optional<Validators> validators(Answered answer) {
        String etag = answer.header("etag").orElse(null);
        String lastModified = answer.header("last-modified").orElse(null);
        return etag == null && lastModified == null
                ? Optional.empty()
                : Optional.of(new Validators(answer.url().toString(), etag, lastModified));
    }

    /** How long the host says that {@code answer} is fresh. */
    public static Optional<Duration> maxAge(Answered answer) {
        return answer.header("cache-control")
                .map(value -> value.toLowerCase(Locale.ROOT))
                .flatMap(value ->
                        MAX_AGE.matcher(value).results().map(Answers::seconds).findFirst());
    }

    /** When the host wants to be asked again: seconds or an HTTP date in Retry-After. */
    static Optional<Instant> retryAt(Answered answer, Instant now) {
        return answer.header("retry-after").map(String::strip).flatMap(value -> {
            if (value.matches("[0-9]{1,9}")) {
                return Optional.of(now.plusSeconds(Long.parseLong(value)));
            }
            try {
                return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Duration seconds(MatchResult match) {
        return Duration.ofSeconds(Long.parseLong(match.group(1)));
    }
}
