package io.claimtrail.ingest.speaker;

import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Refused;

/** Reads a curated speaker put as JSON; {@code schemas/curated-speaker.json} holds the rules. */
public final class SpeakerReader {

    private final JsonContentReader content;

    /** A reader of documents with at most {@code nestingDepth} levels of arrays and objects. */
    public SpeakerReader(int nestingDepth) {
        this.content = new JsonContentReader("META-INF/resources/schemas/curated-speaker.json", nestingDepth);
    }

    /** What {@code bytes} hold; {@code id} is the one of the request's path. */
    public SpeakerSubmission read(byte[] bytes, String id) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> new SpeakerAssembly(valid.document()).assemble(id);
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }
}
