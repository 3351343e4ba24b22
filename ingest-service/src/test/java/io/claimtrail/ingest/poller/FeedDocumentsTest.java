package io.claimtrail.ingest.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.ArticleLimits;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.poll.FeedItem;
import io.claimtrail.ingest.poller.FeedReader.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FeedDocumentsTest {

    private static final String URL = "https://courier.example.org/rss.xml";
    private static final Source SOURCE =
            new Source("courier", "1", SourceKind.RSS, URL, FullText.FEED, "Harbour Courier", "en");

    private static final String RSS = """
        <rss version="2.0"><channel><title>C</title><link>https://courier.example.org/</link>
          <item><title>Ferry resumes</title><link>https://courier.example.org/ferry?utm_source=rss</link>
            <guid isPermaLink="false">%1$s</guid><pubDate>Tue, 03 Mar 2026 07:00:00 GMT</pubDate>
            <description>The ferry runs again, the port authority said.</description></item>
          <item><title>Quay opens</title><link>https://courier.example.org/quay</link>
            <description>The quay is open, the mayor said.</description></item>
        </channel></rss>\
        """;

    private Instant now = Instant.parse("2026-03-03T08:00:00Z");

    private final FeedDocuments documents = new FeedDocuments(
            new DocumentReader(new JsonArticleReader(new ArticleLimits(100_000, JsonLimits.ofDepth(32))), () -> now));

    @Test
    void recognizesAnItemWhateverItsGuidAndWhateverTheTime() {
        List<FeedItem> first = items(RSS.formatted("one"));
        now = now.plusSeconds(3600);
        List<FeedItem> second = items(RSS.formatted("two"));

        assertThat(first).extracting(FeedItem::title).containsExactly("Ferry resumes", "Quay opens");
        assertThat(first).extracting(FeedItem::publishedAt).containsExactly("2026-03-03T07:00:00Z", null);
        assertThat(second).extracting(FeedItem::id).isEqualTo(ids(first));
        assertThat(second).extracting(FeedItem::digest).isEqualTo(digests(first));
        assertThat(digests(items(RSS.formatted("one").replace("runs again", "stands still"))))
                .isNotEqualTo(digests(first));
    }

    @Test
    void knowsThePageOfAnItemWithoutText() {
        List<FeedItem> items = items(RSS.formatted("one").replaceAll("<description>.*</description>", ""));

        assertThat(items)
                .extracting(FeedItem::url)
                .containsExactly(
                        "https://courier.example.org/ferry?utm_source=rss", "https://courier.example.org/quay");
        assertThat(ids(items)).isEqualTo(ids(items(RSS.formatted("one"))));
        assertThat(items).extracting(FeedItem::publishedAt).containsExactly("2026-03-03T07:00:00Z", null);
    }

    @Test
    void readsTheItemsOfAnAgencyWithTheirWithdrawals() {
        String item = "{\"uri\":\"urn:x:%s\",\"pubStatus\":\"%s\",\"versionCreated\":\"2026-03-02T10:00:00Z\","
                + "\"headlines\":[{\"value\":\"Quay\"}],\"bodies\":[{\"value\":\"The quay is late.\"}]}";

        List<FeedItem> items = items("[" + item.formatted("1", "usable") + "," + item.formatted("2", "canceled") + "]");

        assertThat(items)
                .extracting(FeedItem::submission)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(ArticleSubmission.Accepted.class),
                        second -> assertThat(second).isInstanceOf(ArticleSubmission.Withdrawn.class));
        assertThat(ids(items(item.formatted("2", "canceled"))))
                .containsExactly(items.getLast().id());
    }

    @Test
    void saysThatAPageIsNoFeed() {
        assertThat(documents.read(SOURCE, answer("<html><body><p>No feed here.</p></body></html>")))
                .isInstanceOf(Feed.Unreadable.class);
    }

    private static List<String> ids(List<FeedItem> items) {
        return items.stream().map(FeedItem::id).toList();
    }

    private static List<String> digests(List<FeedItem> items) {
        return items.stream().map(FeedItem::digest).toList();
    }

    private List<FeedItem> items(String content) {
        return assertThat(documents.read(SOURCE, answer(content)))
                .asInstanceOf(InstanceOfAssertFactories.type(Feed.Items.class))
                .actual()
                .items();
    }

    private static Answered answer(String content) {
        return new Answered(200, URI.create(URL), null, Map.of(), content.getBytes(UTF_8));
    }
}
