package io.claimtrail.search.page.discovery;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.article.ArticleReader;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.speaker.SpeakerAggregator;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.page.PageAddress;
import io.claimtrail.search.page.PageConfig;
import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.page.view.Citation;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers programs that look for pages: search engines, browsers, editors of other sites. */
@Path("/")
@Blocking
class DiscoveryResource {

    private static final int ARTICLES = 5000;
    private static final int SPEAKERS = 1000;
    private static final int NOT_IMPLEMENTED = 501;

    private final PageConfig config;
    private final PageAddress addresses;
    private final ArticleReader articles;
    private final SpeakerAggregator speakers;
    private final DocumentReader documents;

    DiscoveryResource(
            PageConfig config,
            PageAddress addresses,
            ArticleReader articles,
            SpeakerAggregator speakers,
            DocumentReader documents) {
        this.config = config;
        this.addresses = addresses;
        this.articles = articles;
        this.speakers = speakers;
        this.documents = documents;
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return config.listed() ? """
                  User-agent: *
                  Disallow: /v1/
                  Disallow: /search
                  Disallow: /q/
                  Sitemap: %s
                  """.formatted(addresses.of(Address.of("/sitemap.xml"))) : """
                  User-agent: *
                  Disallow: /
                  """;
    }

    /** The newest articles and the most quoted speakers; a 404 problem where search engines are not welcome. */
    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    public String sitemap() {
        if (!config.listed()) {
            throw Problems.notFound("the pages are not listed (claimtrail.page.listed)");
        }
        String places = Stream.concat(
                        articles.newest(ARTICLES).stream().map(id -> Address.item("/articles", id)),
                        speakers.mostQuoted(null, SPEAKERS).stream()
                                .map(speaker -> Address.item("/speakers", speaker.id())))
                .map(address -> "<url><loc>" + Citation.escaped(addresses.of(address)) + "</loc></url>")
                .collect(Collectors.joining("\n"));
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
               %s
               </urlset>
               """.formatted(places);
    }

    /** The description by which a browser offers this search in its address bar. */
    @GET
    @Path("opensearch.xml")
    @Produces("application/opensearchdescription+xml")
    public String openSearch() {
        String search = Citation.escaped(addresses.of(Address.of("/search")));
        String feed = Citation.escaped(addresses.of(Address.of("/v1/claims").with("format", "atom")));
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
               <ShortName>Claimtrail</ShortName>
               <Description>Who said what in the news</Description>
               <InputEncoding>UTF-8</InputEncoding>
               <Url type="text/html" template="%s?q={searchTerms}"/>
               <Url type="application/atom+xml" template="%s&amp;q={searchTerms}"/>
               </OpenSearchDescription>
               """.formatted(search, feed);
    }

    /**
     * A card of a claim for other sites (oEmbed 1.0): markup without script or frame.
     *
     * @param url address of the claim's page
     */
    @GET
    @Path("oembed")
    @Produces(MediaType.APPLICATION_JSON)
    public Response card(@RestQuery @Nullable String url, @RestQuery @Nullable String format) {
        if (format != null && !format.equals("json")) {
            return Response.status(NOT_IMPLEMENTED).build();
        }
        if (url == null) {
            throw Problems.invalidParameter("url", "is required: the address of a claim's page");
        }
        String id = claimId(url).orElseThrow(() -> Problems.notFound("this is not the address of a claim's page"));
        ClaimAnswer claim = documents.byId(Index.CLAIMS, id, ClaimAnswer.class);
        return Response.ok(Card.of(claim, addresses.of(Address.item("/claims", id))))
                .build();
    }

    /** The id in the address of a claim's page, on whatever host. */
    private static Optional<String> claimId(String url) {
        try {
            String path = Optional.ofNullable(URI.create(url).getPath()).orElse("");
            return path.startsWith("/claims/") ? Optional.of(path.substring("/claims/".length())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
