package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The layout of a list of speakers. */
public final class SpeakerLayout {

    private static final List<String> COLUMNS = List.of("id", "name", "kind", "role", "claims", "lastQuoted");

    private static final String SAMPLE = """
        {"id": "41c0", "name": "Elena Ruiz", "kind": "person", "role": "mayor of Port Alder", "claims": 12,
         "lastQuoted": "2026-03-02T09:30:00Z"}
        """;

    public static final ListLayout LAYOUT = new ListLayout("speakers", COLUMNS, SpeakerLayout::entry, SAMPLE);

    private SpeakerLayout() {}

    private static Entry entry(ObjectNode speaker) {
        String role = speaker.path("role").asText("");
        return new Entry(
                Entry.iri("speaker", speaker.path("id").asText()),
                speaker.path("name").asText() + (role.isEmpty() ? "" : ", " + role),
                null,
                Instant.parse(speaker.path("lastQuoted").asText()),
                List.of(),
                "Claims: " + speaker.path("claims").asText());
    }
}
