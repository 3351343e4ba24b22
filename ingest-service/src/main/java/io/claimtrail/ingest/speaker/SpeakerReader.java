package io.claimtrail.ingest.speaker;

import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Refused;

/**
 * Reads a curated speaker sent as JSON: checks it against {@code schemas/curated-speaker.json} and converts it into its
 * stored form. Invalid content is returned as a {@link Refused} with every place that is wrong.
 */
public final class SpeakerReader {

    private final JsonContentReader content;

    /** Creates a reader of documents within {@code limits}. */
    public SpeakerReader(JsonLimits limits) {
        this.content = new JsonContentReader("META-INF/resources/schemas/curated-speaker.json", limits);
    }

    /** Reads the JSON document {@code bytes}; {@code id} is the id in the request's path. */
    public SpeakerSubmission readSpeaker(byte[] bytes, String id) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> new SpeakerAssembler(valid.document()).assemble(id);
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }
}
