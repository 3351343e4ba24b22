package io.claimtrail.ingest.feed;

import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.article.PrintedTime;
import io.claimtrail.ingest.feed.Feed.Entry;
import io.claimtrail.ingest.page.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of each entry of a feed. The address of the entry makes the id, as for its page; without one, the name that the
 * feed gives it does. Of entries with the same id only the first is taken, because feeds have the newest first.
 */
public final class FeedDrafts {

    private static final Pattern AGO = Pattern.compile(
            "(?i)(?:about\\s+|over\\s+)?(an?|\\d{1,3})\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?)\\s+ago");
    private static final int TITLE_LENGTH = 100;
    private static final Duration DAY = Duration.ofDays(1);

    private final InstantSource clock;

    /** Creates a maker; relative dates such as "2 hours ago" count from {@code clock} where the feed says no date of its own. */
    public FeedDrafts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Returns the articles of {@code feed}, one for each entry, in their order.
     *
     * @param undated date of an entry that has none; null for the date of the feed, or the time of the clock
     */
    public List<FoundArticle> drafts(Feed feed, @Nullable String undated) {
        Map<String, Integer> seen = new HashMap<>();
        return IntStream.range(0, feed.entries().size())
                .mapToObj(i -> {
                    Entry entry = feed.entries().get(i);
                    String key = key(entry);
                    Integer first = key == null ? null : seen.putIfAbsent(key, i + 1);
                    return first == null
                            ? new FoundArticle.Text(draft(entry, feed, undated))
                            : FoundArticle.unusable(
                                    "", "is the same entry as number " + first + " of this feed, which was taken");
                })
                .toList();
    }

    private static @Nullable String key(Entry entry) {
        return Optional.ofNullable(entry.url())
                .flatMap(CanonicalUrl::of)
                .map(Object::toString)
                .orElse(entry.guid());
    }

    private ArticleDraft draft(Entry entry, Feed feed, @Nullable String undated) {
        boolean hasAddress =
                Optional.ofNullable(entry.url()).flatMap(CanonicalUrl::of).isPresent();
        String raw = entry.content() == null ? entry.summary() : entry.content();
        String body = raw == null ? null : entry.isHtml() ? PageReader.plainText(raw) : raw;
        String title = title(entry, body);
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .id(hasAddress || entry.guid() == null ? null : FoundArticle.idOf(feed.url() + " " + entry.guid()))
                .url(entry.url())
                .title(title)
                .body(body == null || body.isBlank() ? null : body)
                .language(entry.language() == null ? feed.language() : entry.language())
                .publisher(feed.title())
                .rights(feed.rights());
        entry.authors().forEach(draft::author);
        entry.categories().forEach(draft::section);
        date(entry, feed, undated, draft);
        if (!hasAddress && entry.guid() == null) {
            draft.id(FoundArticle.idOf(feed.url() + " " + feed.title() + " " + title + " " + body));
        }
        if (!feed.isWellFormed()) {
            draft.note("feed-repaired", "the feed is not well-formed XML");
        }
        if (entry.isTeaser()) {
            draft.note("teaser", "the feed gives a summary only; the text may be a part of the article");
        }
        return draft.build();
    }

    private static @Nullable String title(Entry entry, @Nullable String body) {
        if (entry.title() != null || body == null || body.isBlank()) {
            return entry.title();
        }
        String line = body.strip().lines().findFirst().orElse("");
        return line.length() <= TITLE_LENGTH
                ? line
                : line.substring(
                                0,
                                line.lastIndexOf(' ', TITLE_LENGTH) > 0
                                        ? line.lastIndexOf(' ', TITLE_LENGTH)
                                        : TITLE_LENGTH)
                        + "…";
    }

    private void date(Entry entry, Feed feed, @Nullable String undated, ArticleDraft.Builder draft) {
        String told = entry.published() == null ? entry.updated() : entry.published();
        if (told != null && PrintedTime.parse(told).isPresent()) {
            draft.publishedAt(told);
            return;
        }
        Instant reference =
                Optional.ofNullable(feed.updated()).flatMap(PrintedTime::parse).orElseGet(clock::instant);
        Optional<Instant> relative = told == null ? Optional.empty() : relative(told, reference);
        if (relative.isEmpty() && undated != null) {
            draft.publishedAt(undated);
            return;
        }
        draft.publishedAt(
                relative.orElse(reference).truncatedTo(ChronoUnit.SECONDS).toString());
        if (relative.isPresent()) {
            draft.note(
                    "relative-date",
                    "the date " + told + " was counted from " + reference.truncatedTo(ChronoUnit.SECONDS));
        } else {
            draft.note(
                    "no-date",
                    (told == null ? "the entry has no date" : "the date can't be read: " + told) + "; that of "
                            + (feed.updated() == null ? "its arrival" : "the feed") + " was taken");
        }
    }

    private static Optional<Instant> relative(String text, Instant reference) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        Instant today =
                reference.atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
        if (words.equals("today")) {
            return Optional.of(today);
        }
        if (words.equals("yesterday")) {
            return Optional.of(today.minus(DAY));
        }
        if (words.equals("just now") || words.equals("now")) {
            return Optional.of(reference);
        }
        Matcher ago = AGO.matcher(words);
        if (!ago.matches()) {
            return Optional.empty();
        }
        int count = ago.group(1).startsWith("a") ? 1 : Integer.parseInt(ago.group(1));
        Duration unit = ago.group(2).startsWith("mo")
                ? Duration.ofDays(30)
                : switch (ago.group(2).charAt(0)) {
                    case 's' -> Duration.ofSeconds(1);
                    case 'm' -> Duration.ofMinutes(1);
                    case 'h' -> Duration.ofHours(1);
                    case 'd' -> DAY;
                    default -> Duration.ofDays(7);
                };
        return Optional.of(reference.minus(unit.multipliedBy(count)));
    }
}
