package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.format.ArticleListing;
import io.claimtrail.search.format.ClaimListing;
import io.claimtrail.search.format.CsvWriter;
import io.claimtrail.search.format.Listing;
import io.claimtrail.search.format.NdjsonWriter;
import io.claimtrail.search.format.SpeakerListing;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Tells in the OpenAPI document how every list looks in every format; the examples are written as answers are. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ListDescriptions implements OASFilter {

    private static final List<Listing> LISTINGS =
            List.of(ClaimListing.LISTING, ArticleListing.LISTING, SpeakerListing.LISTING);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (Listing listing : LISTINGS) {
            var answer = api.getPaths()
                    .getPathItem("/v1/" + listing.name())
                    .getGET()
                    .getResponses()
                    .getAPIResponse("200");
            answer.setContent(describe(listing, answer.getContent()));
        }
    }

    private Content describe(Listing listing, Content undecided) {
        Schema page = undecided.getMediaTypes().values().iterator().next().getSchema();
        Content content = OASFactory.createContent();
        for (Format format : Format.values()) {
            MediaType mediaType = OASFactory.createMediaType()
                    .schema(
                            format == Format.JSON
                                    ? page
                                    : OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                    .example(example(listing, format));
            content.addMediaType(format.mediaType(), mediaType);
        }
        return content;
    }

    private Object example(Listing listing, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ObjectNode item = (ObjectNode) json.readTree(listing.sample());
            switch (format) {
                case JSON -> {
                    return Map.of("items", List.of(json.convertValue(item, Map.class)));
                }
                case NDJSON -> new NdjsonWriter(out, json).write(List.of(item));
                case CSV -> new CsvWriter(out, listing.columns()).write(List.of(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the example of " + listing.name(), e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
