package io.claimtrail.ingest.api;

import io.claimtrail.contracts.speaker.CuratedSpeaker;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Receipt of an accepted curated speaker. */
@Schema(description = "An accepted curated speaker. It applies to all claims within moments.")
record SpeakerReceipt(
        @Schema(examples = "ana-ruiz") String id,

        @Schema(description = ArticleReceipt.VERSION) String version,

        @Schema(description = "Path of the speaker at search-service.", examples = "/v1/speakers/ana-ruiz")
        String url)
        implements Receipt {

    @Override
    public List<String> ids() {
        return List.of(id);
    }

    @Override
    public String location() {
        return url;
    }

    static SpeakerReceipt of(CuratedSpeaker speaker) {
        return new SpeakerReceipt(speaker.id(), speaker.version(), "/v1/speakers/" + speaker.id());
    }
}
