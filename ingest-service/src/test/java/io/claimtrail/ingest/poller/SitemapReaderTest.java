package io.claimtrail.ingest.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.poller.FeedReader.Feed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapReaderTest {

    private static final String URL = "https://a.example.org/news-sitemap.xml";

    private static final Source SOURCE = new Source("s", "1", SourceKind.SITEMAP, URL, FullText.PAGE, null, null);

    @Test
    void readsEntriesOfNews() {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>https://a.example.org/quay</loc><news:news>
                    <news:publication><news:name>Courier</news:name><news:language>en</news:language></news:publication>
                    <news:publication_date>2026-03-02T09:30:00+01:00</news:publication_date>
                    <news:title>Quay &amp; ferry</news:title></news:news></url>
                  <url><loc>https://a.example.org/about</loc></url>
                </urlset>""");

        assertThat(feed)
                .isInstanceOfSatisfying(
                        Feed.Items.class,
                        items -> assertThat(items.items()).singleElement().satisfies(item -> {
                            assertThat(item.url()).isEqualTo("https://a.example.org/quay");
                            assertThat(item.title()).isEqualTo("Quay & ferry");
                            assertThat(item.publishedAt()).isEqualTo("2026-03-02T08:30:00Z");
                            assertThat(item.language()).isEqualTo("en");
                        }));
    }

    @Test
    void refusesAnIndex() {
        Feed feed = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap><loc>https://a.example.org/one.xml</loc></sitemap></sitemapindex>""");

        assertThat(feed)
                .isInstanceOfSatisfying(
                        Feed.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).startsWith("is an index"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<html><body>Not found</body></html>", "{}"})
    void refusesWhatIsNoSitemap(String content) {
        assertThat(read(content))
                .satisfiesAnyOf(
                        feed -> assertThat(feed).isInstanceOf(Feed.Unreadable.class),
                        feed -> assertThat(feed)
                                .isInstanceOfSatisfying(
                                        Feed.Items.class,
                                        items -> assertThat(items.items()).isEmpty()));
    }

    @Test
    void readsNoOtherAddressAndExpandsNoBomb() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(300);
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x";
            Feed feed = read("""
                    <!DOCTYPE urlset SYSTEM "%1$s" [
                      <!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
                      <!ENTITY outer SYSTEM "%1$s">]>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                      <url><loc>https://a.example.org/&outer;&f;</loc></url></urlset>""".formatted(address));

            assertThat(feed.toString().length()).isLessThan(10_000);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(elsewhere::accept);
        }
    }

    private static Feed read(String content) {
        return new SitemapReader()
                .read(SOURCE, new Answered(200, URI.create(URL), null, Map.of(), content.getBytes(UTF_8)));
    }
}
