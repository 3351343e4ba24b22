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
            }""";

    static final String PLAIN_TEXT = """
            Harbour budget passes
            2026-03-02 09:30
            “We will finish the quay by May,” Mayor Ana Ruiz said on Monday.""";

    static final String STREAM = """
            {"title": "Ferry resumes", "body": "The ferry runs again, the port authority said.", "publishedAt": "2026-03-03"}
            {"title": "No body", "publishedAt": "2026-03-03"}
            no JSON""";

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
            }""";

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
            }""";

    static final String SOURCE = """
            {
              "kind": "rss",
              "url": "https://courier.example.org/rss.xml",
              "fullText": "page",
              "publisher": "Harbour Courier",
              "language": "en"
            }""";

    private Examples() {}
}
