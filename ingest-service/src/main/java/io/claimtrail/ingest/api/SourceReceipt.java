package io.claimtrail.ingest.api;

import io.claimtrail.contracts.source.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Receipt of an accepted source. */
@Schema(description = "An accepted source. It is polled within moments.")
record SourceReceipt(
        @Schema(examples = "harbour-courier") String id,

        @Schema(description = ArticleReceipt.VERSION) String version,

        @Schema(description = "Path of the source.", examples = "/v1/sources/harbour-courier")
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

    static SourceReceipt of(Source source) {
        return new SourceReceipt(source.id(), source.version(), "/v1/sources/" + source.id());
    }
}
