package io.claimtrail.search.format;

import java.util.List;

/** Claims as a list. */
public final class ClaimListing {

    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "attitude",
            "confidence",
            "speaker.id",
            "speaker.name",
            "speaker.kind",
            "speaker.role",
            "speaker.status",
            "content.text",
            "cue.text",
            "source.text",
            "addressee.name",
            "statement.id",
            "statement.sightings",
            "article.id",
            "article.version",
            "article.url",
            "article.title",
            "article.publisher",
            "article.publishedAt",
            "extractor.name",
            "extractor.version");

    private static final String SAMPLE = """
            {"id": "6d1f", "type": "indirect", "attitude": "statement", "confidence": 0.94,
             "content": {"text": "the new quay opens in May", "spans": []},
             "cue": {"text": "said", "spans": []},
             "source": {"text": "Ruiz", "spans": []},
             "speaker": {"id": "41c0", "name": "Elena Ruiz", "kind": "person", "role": "mayor of Port Alder",
                         "status": "resolved", "confidence": 0.9, "candidates": []},
             "addressee": null, "statement": {"id": "90aa", "sightings": 2},
             "article": {"id": "quay", "version": "b2", "url": "https://courier.example/quay", "title": "New quay",
                         "publisher": "Harbour Courier", "publishedAt": "2026-03-02T09:30:00Z"},
             "extractor": {"name": "claimtrail", "version": "1"}}
            """;

    public static final Listing LISTING = new Listing("claims", COLUMNS, SAMPLE);

    private ClaimListing() {}
}
