package io.claimtrail.ingest.api;

/** Request examples in the OpenAPI document; a test sends each of them. */
final class Examples {

    static final String ARTICLE = """
        {
          "url": "https://courier.example.org/2026/harbour-budget",
          "title": "Harbour budget passes",
          "body": "“We will finish the quay by May,” Mayor Ana Ruiz said on Monday.",
          "language": "en",
          "publishedAt": "2026-03-02T09:30:00Z",
          "publisher": "Harbour Courier",
          "authors": ["Jo Lindqvist"]
        }\
        """;

    static final String PLAIN_TEXT = """
        Harbour budget passes
        2026-03-02 09:30
        “We will finish the quay by May,” Mayor Ana Ruiz said on Monday.\
        """;

    static final String STREAM = """
        {"title": "Ferry resumes", "body": "The ferry runs again, the port authority said.", "publishedAt": "2026-03-03"}
        {"title": "No body", "publishedAt": "2026-03-03"}
        no JSON\
        """;

    static final String REVIEW_STREAM = """
        {"@type": "ClaimReview", "url": "https://checks.example.org/2026/ferry", "claimReviewed": "The ferry is free."}
        {"@type": "ClaimReview", "url": "https://checks.example.org/2026/tunnel"}\
        """;

    static final String REVIEW = """
        {
          "@context": "https://schema.org",
          "@type": "ClaimReview",
          "url": "https://checks.example.org/2026/quay-cost",
          "author": {"@type": "Organization", "name": "Harbour Checks"},
          "datePublished": "2026-03-05",
          "claimReviewed": "The new quay cost twice what the city had planned.",
          "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Ana Ruiz"},
            "datePublished": "2026-03-02",
            "appearance": "https://courier.example.org/2026/harbour-budget"
          },
          "reviewRating": {
            "@type": "Rating", "ratingValue": 2, "bestRating": 5, "worstRating": 1, "alternateName": "Mostly false"
          },
          "inLanguage": "en"
        }\
        """;

    static final String SPEAKER = """
        {
          "name": "Ana Ruiz",
          "kind": "person",
          "aliases": ["Ana María Ruiz Campos"],
          "sameAs": ["https://www.wikidata.org/entity/Q0"],
          "roles": [
            {"title": "harbour master", "organisation": "Port of Northfield", "from": "2011", "to": "2019-04"},
            {"title": "mayor", "organisation": "Northfield", "from": "2019-05-06"}
          ]
        }\
        """;

    static final String SOURCE = """
        {
          "kind": "rss",
          "url": "https://courier.example.org/rss.xml",
          "fullText": "page",
          "publisher": "Harbour Courier",
          "language": "en"
        }\
        """;

    static final String HTML = """
        <!doctype html>
        <html lang="en">
        <head>
          <title>Ferry resumes | Harbour Courier</title>
          <link rel="canonical" href="https://courier.example.org/2026/ferry">
          <meta property="og:site_name" content="Harbour Courier">
          <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Ferry resumes", "datePublished": "2026-03-03T07:00:00Z",
             "author": {"@type": "Person", "name": "Jo Lindqvist"}}
          </script>
        </head>
        <body>
          <nav><a href="/">Home</a></nav>
          <article>
            <h1>Ferry resumes</h1>
            <p>The ferry to Northfield runs again after two weeks, the port authority said on Tuesday.</p>
            <p>“The new engine has passed all tests,” harbour master Ivo Brandt told the Courier.</p>
          </article>
          <aside>Most read: Harbour budget passes</aside>
        </body>
        </html>\
        """;

    static final String NINJS = """
        {
          "uri": "urn:example:agency:2026:ferry",
          "type": "text",
          "versionCreated": "2026-03-03T07:00:00Z",
          "pubStatus": "usable",
          "language": "en",
          "copyrightHolder": "Example Agency",
          "headlines": [{"role": "main", "value": "Ferry resumes"}],
          "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>The ferry runs again, the port authority said.</p>"}]
        }\
        """;

    static final String NEWSML = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:2026:ferry" version="1"
            standard="NewsML-G2" standardversion="2.34" xml:lang="en">
          <itemMeta>
            <itemClass qcode="ninat:text"/>
            <provider literal="Example Agency"/>
            <versionCreated>2026-03-03T07:00:00Z</versionCreated>
            <pubStatus qcode="stat:usable"/>
          </itemMeta>
          <contentMeta><headline>Ferry resumes</headline></contentMeta>
          <contentSet>
            <inlineXML contenttype="application/xhtml+xml">
              <html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ferry runs again, the port authority said.</p></body></html>
            </inlineXML>
          </contentSet>
        </newsItem>\
        """;

    static final String NITF = """
        <nitf>
          <head>
            <docdata><doc-id id-string="urn:example:agency:2026:ferry"/><date.issue norm="20260303T070000Z"/></docdata>
          </head>
          <body>
            <body.head><hedline><hl1>Ferry resumes</hl1></hedline><byline>By Jo Lindqvist</byline></body.head>
            <body.content><p>The ferry runs again, the port authority said.</p></body.content>
          </body>
        </nitf>\
        """;

    static final String RSS = """
        <rss version="2.0">
          <channel>
            <title>Harbour Courier</title>
            <link>https://courier.example.org/</link>
            <item>
              <title>Ferry resumes</title>
              <link>https://courier.example.org/2026/ferry</link>
              <pubDate>Tue, 03 Mar 2026 07:00:00 GMT</pubDate>
              <description>&lt;p&gt;The ferry runs again, the port authority said.&lt;/p&gt;</description>
            </item>
          </channel>
        </rss>\
        """;

    static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example.org/">
          <title>Harbour Courier</title>
          <entry>
            <id>urn:example:courier:ferry</id>
            <title>Ferry resumes</title>
            <link href="2026/ferry"/>
            <published>2026-03-03T07:00:00Z</published>
            <content type="html">&lt;p&gt;The ferry runs again, the port authority said.&lt;/p&gt;</content>
          </entry>
        </feed>\
        """;

    static final String JSON_FEED = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Harbour Courier",
          "items": [{
            "id": "ferry",
            "url": "https://courier.example.org/2026/ferry",
            "title": "Ferry resumes",
            "content_html": "<p>The ferry runs again, the port authority said.</p>",
            "date_published": "2026-03-03T07:00:00Z"
          }]
        }\
        """;

    static final String CSV = """
        title,body,publishedAt,url
        Ferry resumes,"The ferry runs again, the port authority said.",2026-03-03,https://courier.example.org/2026/ferry
        No body,,2026-03-03,\
        """;

    private Examples() {}
}
