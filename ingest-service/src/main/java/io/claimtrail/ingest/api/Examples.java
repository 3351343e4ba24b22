package io.claimtrail.ingest.api;

/** The examples of the OpenAPI document; a test posts each of them. */
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
            """;

    private Examples() {}
}
