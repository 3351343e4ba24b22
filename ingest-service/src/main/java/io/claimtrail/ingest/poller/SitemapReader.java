package io.claimtrail.ingest.poller;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.ArticleIds;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.poll.FeedItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps of news. An index of sitemaps is not followed: it may list thousands, of which the news are one. A sitemap that
 * has entries of news is read for these alone.
 */
final class SitemapReader implements FeedReader {

    @Override
    public Feed read(Source source, Answered answer) {
        // Not shared: a parser keeps state.
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        AbstractSiteMap map;
        try {
            map = parser.parseSiteMap(answer.content(), answer.url().toURL());
        } catch (UnknownFormatException | IOException e) {
            return new Feed.Unreadable("the address has no sitemap");
        }
        if (!(map instanceof SiteMap sitemap)) {
            return new Feed.Unreadable("is an index of sitemaps; define the ones of news that it lists as sources");
        }
        Collection<SiteMapURL> entries = sitemap.getSiteMapUrls();
        boolean hasNews =
                entries.stream().anyMatch(entry -> news(entry).findAny().isPresent());
        List<FeedItem> items = new ArrayList<>();
        for (SiteMapURL entry : entries) {
            Optional<NewsAttributes> news = news(entry).findFirst();
            if (!hasNews || news.isPresent()) {
                item(entry, news.orElse(null)).ifPresent(items::add);
            }
        }
        return new Feed.Items(items);
    }

    private static Optional<FeedItem> item(SiteMapURL entry, @Nullable NewsAttributes news) {
        String url = entry.getUrl().toString();
        String title = news == null ? null : news.getTitle();
        String language = news == null ? null : news.getLanguage();
        String publishedAt = news == null || news.getPublicationDate() == null
                ? null
                : news.getPublicationDate().toInstant().toString();
        String lastModified = entry.getLastModified() == null
                ? null
                : entry.getLastModified().toInstant().toString();
        return CanonicalUrl.of(url)
                .map(canonical -> new FeedItem(
                        ArticleIds.of(canonical),
                        ContentId.of("sitemap", url, title, publishedAt, lastModified),
                        url,
                        title,
                        publishedAt,
                        language,
                        null));
    }

    private static Stream<NewsAttributes> news(SiteMapURL entry) {
        var attributes = entry.getAttributesForExtension(Extension.NEWS);
        return attributes == null
                ? Stream.empty()
                : Stream.of(attributes).filter(NewsAttributes.class::isInstance).map(NewsAttributes.class::cast);
    }
}
