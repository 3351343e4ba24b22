package io.claimtrail.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.source.SourceState.PendingPage;
import io.claimtrail.contracts.source.SourceState.ReadItem;
import io.claimtrail.contracts.source.SourceState.Validators;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceProgressTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration MIN = Duration.ofMinutes(10);
    private static final Duration MAX = Duration.ofHours(6);
    private static final Duration WAIT = Duration.ofHours(24);

    private final SourceProgress progress = new SourceProgress(new PollPace(MIN, MAX, WAIT, 100, 3));
    private final Source feed = source(FullText.FEED);
    private final Source paged = source(FullText.PAGE);
    private final SourceState first = progress.begin(feed, NOW, null, NOW);

    @Test
    void pollsANewSourceAtOnceWithoutConditions() {
        assertThat(progress.due(first, NOW)).contains(new Task.PollFeed(feed.url(), null));
    }

    @Test
    void publishesAnItemOnceAndAgainWhenItChanges() {
        FeedPlan one = poll(feed, first, NOW, item("a", "1"), item("b", "1"));
        FeedPlan same = poll(feed, one.state(), NOW.plusSeconds(600), item("b", "1"), item("a", "1"));
        FeedPlan changed = poll(feed, same.state(), NOW.plusSeconds(1200), item("a", "2"), item("b", "1"));

        assertThat(one.publish()).extracting(Usable::id).containsExactly("a", "b");
        assertThat(same.publish()).isEmpty();
        assertThat(articles(changed)).extracting(Article::version).containsExactly("2");
    }

    @Test
    void givesAnItemWithoutDateTheTimeOfItsFirstSight() {
        FeedPlan one = poll(feed, first, NOW, undated("a", "1"));
        FeedPlan changed = poll(feed, one.state(), NOW.plusSeconds(600), undated("a", "2"));

        assertThat(articles(one)).extracting(Article::publishedAt).containsExactly(NOW);
        assertThat(articles(changed)).extracting(Article::publishedAt).containsExactly(NOW);
    }

    @Test
    void withdrawsWhatAFeedTakesBackOnce() {
        FeedItem withdrawal = new FeedItem("a", "w", null, null, null, null, new Withdrawn("a", List.of(), null));
        SourceState waiting = poll(paged, first, NOW, item("a", "1")).state();
        FeedPlan plan = poll(paged, waiting, NOW.plusSeconds(600), withdrawal);

        assertThat(plan.publish()).containsExactly(new Withdrawn("a", List.of(), null));
        assertThat(plan.state().pages()).isEmpty();
        assertThat(poll(paged, plan.state(), NOW.plusSeconds(1200), withdrawal).publish())
                .isEmpty();
    }

    @Test
    void remembersAnItemThatLeavesTheFeedAndReturns() {
        SourceState state = poll(feed, first, NOW, item("a", "1")).state();
        state = poll(feed, state, NOW.plusSeconds(600), item("b", "1")).state();

        assertThat(poll(feed, state, NOW.plusSeconds(1200), item("a", "1")).publish())
                .isEmpty();
    }

    @Test
    void keepsABoundedMemory() {
        SourceState state = first;
        for (int round = 0; round < 20; round++) {
            int offset = round * 100;
            FeedItem[] items = IntStream.range(0, 150)
                    .mapToObj(i -> item("i" + (offset + i), "1"))
                    .toArray(FeedItem[]::new);
            FeedPlan plan = poll(feed, state, NOW.plusSeconds(600L * round), items);
            assertThat(plan.publish()).hasSize(100);
            assertThat(plan.state().problem()).contains("150 items");
            state = plan.state();
        }

        assertThat(state.items()).hasSize(500);
    }

    @Test
    void sendsTheValidatorsOfTheLastAnswer() {
        Validators validators = new Validators(feed.url(), "W/\"1\"", "Mon, 02 Mar 2026 08:59:00 GMT");
        SourceState state = progress.afterPoll(
                        feed, first, new FeedAnswer.Content(null, validators, null, List.of()), NOW, 0)
                .state();
        SourceState unchanged = progress.afterPoll(feed, state, new FeedAnswer.Unchanged(null, null), NOW.plus(MAX), 0)
                .state();

        assertThat(progress.due(state, NOW.plus(MAX))).contains(new Task.PollFeed(feed.url(), validators));
        assertThat(unchanged.validators()).isEqualTo(validators);
    }

    @Test
    void asksALivelyFeedMoreOftenAndAQuietOneLessOften() {
        SourceState lively = first;
        SourceState quiet = first;
        for (int round = 0; round < 12; round++) {
            Instant time = NOW.plus(MAX.multipliedBy(round));
            lively = poll(feed, lively, time, item("a" + round, "1")).state();
            quiet = progress.afterPoll(feed, quiet, new FeedAnswer.Unchanged(null, null), time, 0)
                    .state();
            assertThat(Duration.between(time, quiet.nextPollAt())).isBetween(MIN, MAX);
        }

        assertThat(lively.intervalSeconds()).isEqualTo(MIN.toSeconds());
        assertThat(quiet.intervalSeconds()).isEqualTo(MAX.toSeconds());
    }

    @Test
    void variesAnIntervalButNeverShortensIt() {
        for (double jitter : new double[] {-1, -0.5, 0, 0.5, 1}) {
            SourceState state = progress.afterPoll(feed, first, new FeedAnswer.Unchanged(null, null), NOW, jitter)
                    .state();
            Duration wait = Duration.between(NOW, state.nextPollAt());
            assertThat(wait).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
        }
    }

    @Test
    void respectsMaxAgeUpToTheLongestInterval() {
        assertThat(afterUnchanged(Duration.ofHours(2))).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(afterUnchanged(Duration.ofDays(365))).isEqualTo(NOW.plus(MAX));
        assertThat(afterUnchanged(Duration.ZERO)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToADay() {
        SourceState state = first;
        Duration before = Duration.ZERO;
        for (int failures = 1; failures <= 12; failures++) {
            state = progress.afterPoll(feed, state, new FeedAnswer.Broken("can't be reached"), NOW, 0)
                    .state();
            Duration wait = Duration.between(NOW, state.nextPollAt());
            assertThat(wait).isEqualTo(before.isZero() ? MIN.multipliedBy(2) : min(before.multipliedBy(2), WAIT));
            before = wait;
        }
        assertThat(state.failures()).isEqualTo(12);
        assertThat(state.problem()).isEqualTo("can't be reached");

        SourceState well = poll(feed, state, NOW.plus(WAIT), item("a", "1")).state();

        assertThat(well.failures()).isZero();
        assertThat(well.problem()).isNull();
    }

    @Test
    void waitsAsLongAsABusyHostAsks() {
        assertThat(afterBusy(NOW.plus(Duration.ofHours(3)))).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(afterBusy(NOW.plusSeconds(1))).isEqualTo(NOW.plus(MIN.multipliedBy(2)));
        assertThat(afterBusy(NOW.plus(Duration.ofDays(900)))).isEqualTo(NOW.plus(WAIT));
        assertThat(afterBusy(null)).isEqualTo(NOW.plus(MIN.multipliedBy(2)));
    }

    @Test
    void followsAFeedThatHasMovedForGood() {
        URI moved = URI.create("https://new.example.org/rss");
        SourceState state = progress.afterPoll(feed, first, new FeedAnswer.Unchanged(moved, null), NOW, 0)
                .state();

        assertThat(progress.due(state, NOW.plus(MAX)).map(Task::url)).contains(moved.toString());
    }

    @Test
    void stopsAtAFeedThatIsGoneUntilItIsDefinedAgain() {
        SourceState read = poll(feed, first, NOW, item("a", "1")).state();
        SourceState gone =
                progress.afterPoll(feed, read, new FeedAnswer.Gone(), NOW, 0).state();

        assertThat(progress.due(gone, NOW.plus(WAIT.multipliedBy(100)))).isEmpty();
        assertThat(progress.begin(feed, NOW, gone, NOW.plusSeconds(1))).isEqualTo(gone);

        SourceState again = progress.begin(feed, NOW.plusSeconds(1), gone, NOW.plusSeconds(2));

        assertThat(progress.due(again, NOW.plusSeconds(2))).isPresent();
        assertThat(poll(feed, again, NOW.plusSeconds(2), item("a", "1")).publish())
                .isEmpty();
    }

    @Test
    void fetchesEachPageOnceAndInOrder() {
        FeedPlan plan = poll(paged, first, NOW, item("a", "1"), item("b", "1"));
        assertThat(plan.publish()).isEmpty();
        PendingPage a = page(plan.state());
        SourceState one = progress.afterPage(plan.state(), a, new PageAnswer.Published(), NOW);
        SourceState both = progress.afterPage(one, page(one), new PageAnswer.Published(), NOW);

        assertThat(a.id()).isEqualTo("a");
        assertThat(both.pages()).isEmpty();
        assertThat(both.items()).extracting(ReadItem::id).containsExactly("a", "b");
        assertThat(poll(paged, both, NOW.plus(MAX), item("a", "1"), item("b", "1"))
                        .state()
                        .pages())
                .isEmpty();
        assertThat(poll(paged, both, NOW.plus(MAX), item("a", "2"), item("b", "1"))
                        .state()
                        .pages())
                .extracting(PendingPage::id)
                .containsExactly("a");
    }

    @Test
    void triesAPageAgainLaterAndGivesItUpInTheEnd() {
        SourceState state = poll(paged, first, NOW, item("a", "1")).state();
        SourceState once = progress.afterPage(state, page(state), new PageAnswer.Later("busy", null), NOW);

        assertThat(progress.due(once, NOW.plusSeconds(59))).isEmpty();
        assertThat(progress.due(once, NOW.plusSeconds(60))).isPresent();

        SourceState twice =
                progress.afterPage(once, page(once), new PageAnswer.Later("busy", NOW.plus(Duration.ofHours(2))), NOW);

        assertThat(progress.due(twice, NOW.plus(Duration.ofHours(2)).minusSeconds(1)))
                .isNotEqualTo(Optional.of(new Task.FetchPage(page(twice))));

        SourceState last = progress.afterPage(twice, page(twice), new PageAnswer.Later("busy", null), NOW);

        assertThat(last.pages()).isEmpty();
        assertThat(last.items()).extracting(ReadItem::id).containsExactly("a");
    }

    @Test
    void pollsAFeedEvenWhileManyPagesWait() {
        SourceState state = poll(paged, first, NOW, item("a", "1")).state();

        assertThat(progress.due(state, NOW)).contains(new Task.FetchPage(page(state)));
        assertThat(progress.due(state, state.nextPollAt().plus(MIN))).containsInstanceOf(Task.PollFeed.class);
    }

    private Instant afterUnchanged(Duration maxAge) {
        return progress.afterPoll(feed, first, new FeedAnswer.Unchanged(null, maxAge), NOW, 0)
                .state()
                .nextPollAt();
    }

    private Instant afterBusy(@Nullable Instant retryAt) {
        return progress.afterPoll(feed, first, new FeedAnswer.Busy(503, retryAt), NOW, 0)
                .state()
                .nextPollAt();
    }

    private FeedPlan poll(Source source, SourceState state, Instant now, FeedItem... items) {
        return progress.afterPoll(
                source, state, new FeedAnswer.Content(null, null, null, Arrays.asList(items)), now, 0);
    }

    private static PendingPage page(SourceState state) {
        return state.pages().getFirst();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Source source(FullText fullText) {
        return new Source("s", "1", SourceKind.RSS, "https://a.example.org/rss", fullText, null, null);
    }

    private static FeedItem item(String id, String digest) {
        return item(id, digest, NOW.toString());
    }

    private static FeedItem undated(String id, String digest) {
        return item(id, digest, null);
    }

    private static FeedItem item(String id, String digest, @Nullable String publishedAt) {
        String url = "https://a.example.org/" + id;
        Article article = new Article(
                id,
                digest,
                url,
                "Title",
                "Body " + digest,
                null,
                publishedAt == null ? Instant.EPOCH : Instant.parse(publishedAt),
                null,
                List.of(),
                null,
                List.of());
        return new FeedItem(id, digest, url, "Title", publishedAt, null, new ArticleSubmission.Accepted(article));
    }

    private static List<Article> articles(FeedPlan plan) {
        return plan.publish().stream()
                .filter(Accepted.class::isInstance)
                .map(each -> ((Accepted) each).article())
                .toList();
    }
}
