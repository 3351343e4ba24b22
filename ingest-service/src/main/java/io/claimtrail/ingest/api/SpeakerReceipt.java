package io.claimtrail.ingest.api;

import io.claimtrail.contracts.speaker.CuratedSpeaker;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the curator of a speaker gets back. */
@Schema(description = "An accepted speaker: claims will be read with it in a moment")
record SpeakerReceipt(
        @Schema(examples = "ana-ruiz") String id,

        @Schema(description = "Digest of the content: the same content has the same version")
        String version,

        @Schema(description = "Where search-service answers for it", examples = "/v1/speakers/ana-ruiz")
        String url)
        implements Receipt {

    @Override
    public List<String> ids() {
        return List.of(id);
    }

    static SpeakerReceipt of(CuratedSpeaker speaker) {
        return new SpeakerReceipt(speaker.id(), speaker.version(), "/v1/speakers/" + speaker.id());
    }
}
