package io.claimtrail.search.format;

import java.util.List;

/** Speakers as a list. */
public final class SpeakerListing {

    private static final List<String> COLUMNS = List.of("id", "name", "kind", "role", "claims");

    private static final String SAMPLE = """
            {"id": "41c0", "name": "Elena Ruiz", "kind": "person", "role": "mayor of Port Alder", "claims": 12}
            """;

    public static final Listing LISTING = new Listing("speakers", COLUMNS, SAMPLE);

    private SpeakerListing() {}
}
