package io.claimtrail.search.format;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.SpeakerStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The layout of a list of claims. */
public final class ClaimLayout {

    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "attitude",
            "stance",
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
            "via.name",
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
        {"id": "6d1f", "type": "indirect", "attitude": "statement", "stance": "asserts",
         "confidence": 0.94,
         "content": {"text": "the new quay opens in May", "spans": []},
         "cue": {"text": "said", "spans": []},
         "source": {"text": "Ruiz", "spans": []},
         "speaker": {"id": "41c0", "name": "Elena Ruiz", "kind": "person", "role": "mayor of Port Alder",
                     "status": "resolved", "confidence": 0.9, "candidates": []},
         "addressee": null, "via": null, "statement": {"id": "90aa", "sightings": 2},
         "article": {"id": "quay", "version": "b2", "url": "https://courier.example/quay", "title": "New quay",
                     "publisher": "Harbour Courier", "publishedAt": "2026-03-02T09:30:00Z"},
         "extractor": {"name": "claimtrail", "version": "1"}}
        """;

    public static final ListLayout LAYOUT = new ListLayout("claims", COLUMNS, ClaimLayout::entry, SAMPLE);

    private ClaimLayout() {}

    private static Entry entry(ObjectNode claim) {
        JsonNode speaker = claim.path("speaker");
        JsonNode article = claim.path("article");
        String name = speaker.path("name").asText();
        String content = capitalised(claim.at("/content/text").asText());
        return new Entry(
                Entry.iri("claim", claim.path("id").asText()),
                Stream.of(hasStatus(speaker, SpeakerStatus.UNNAMED) ? capitalised(name) : name, content)
                        .filter(part -> !part.isEmpty())
                        .collect(joining(": ")),
                article.path("url").textValue(),
                Instant.parse(article.path("publishedAt").asText()),
                hasStatus(speaker, SpeakerStatus.RESOLVED) ? List.of(name) : List.of(),
                Stream.of(content, name.isEmpty() ? "" : "\u2014 " + described(speaker), Entry.origin(article))
                        .filter(line -> !line.isEmpty())
                        .collect(joining("\n")));
    }

    /** The name with the role; if several people may be meant, with their names. */
    private static String described(JsonNode speaker) {
        String name = speaker.path("name").asText();
        String role = speaker.path("role").asText("");
        String candidates = speaker.path("candidates")
                .valueStream()
                .map(candidate -> candidate.path("name").asText())
                .distinct()
                .collect(joining(" or "));
        return name + (role.isEmpty() ? "" : ", " + role) + (candidates.isEmpty() ? "" : " (" + candidates + ")");
    }

    private static boolean hasStatus(JsonNode speaker, SpeakerStatus status) {
        return speaker.path("status").asText().equals(status.jsonName());
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : Character.toString(Character.toTitleCase(text.codePointAt(0)))
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
