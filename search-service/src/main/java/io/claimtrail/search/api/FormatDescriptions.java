package io.claimtrail.search.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.api.ClaimList.Facets;
import io.claimtrail.search.api.Export.Opening;
import io.claimtrail.search.format.ArticleListing;
import io.claimtrail.search.format.AtomWriter;
import io.claimtrail.search.format.ClaimListing;
import io.claimtrail.search.format.ClaimReview;
import io.claimtrail.search.format.CsvWriter;
import io.claimtrail.search.format.Feed;
import io.claimtrail.search.format.JsonFeedWriter;
import io.claimtrail.search.format.LinkedData;
import io.claimtrail.search.format.Listing;
import io.claimtrail.search.format.NdjsonWriter;
import io.claimtrail.search.format.Quotation;
import io.claimtrail.search.format.ReviewListing;
import io.claimtrail.search.format.SpeakerListing;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Tells in the OpenAPI document how each format looks; the examples are written as answers are. */
// A priority of its own: the order of equals, and with it the document, changes from build to build.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 4)
public final class FormatDescriptions implements OASFilter {

    private static final List<Listing> LISTINGS =
            List.of(ClaimListing.LISTING, ArticleListing.LISTING, SpeakerListing.LISTING, ReviewListing.LISTING);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (Listing listing : LISTINGS) {
            APIResponses answers = answers(api, path(listing));
            APIResponse answer = answers.getAPIResponse("200");
            answer.setContent(content(listing, answer.getContent()));
            answers.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("A feed is still as If-None-Match has it"));
        }
        ObjectNode review = sample(ReviewListing.LISTING);
        describeLinkedData(api, ClaimListing.LISTING, Quotation.of(sample(ClaimListing.LISTING), List.of(review)));
        describeLinkedData(api, ReviewListing.LISTING, ClaimReview.of(review));
    }

    private void describeLinkedData(OpenAPI api, Listing listing, ObjectNode example) {
        answers(api, path(listing) + "/{id}")
                .getAPIResponse("200")
                .getContent()
                .getMediaType(LinkedData.MEDIA_TYPE)
                .schema(OASFactory.createSchema().addType(SchemaType.OBJECT))
                .example(json.convertValue(example, Map.class));
    }

    private static APIResponses answers(OpenAPI api, String path) {
        return api.getPaths().getPathItem(path).getGET().getResponses();
    }

    /** {@code undecided} has the page's schema for any media type. */
    private Content content(Listing listing, Content undecided) {
        Schema page = undecided.getMediaTypes().values().iterator().next().getSchema();
        Content content = OASFactory.createContent();
        for (Format format : Format.values()) {
            Schema schema = switch (format) {
                case JSON -> page;
                case JSON_FEED -> OASFactory.createSchema().addType(SchemaType.OBJECT);
                case NDJSON, CSV, ATOM -> OASFactory.createSchema().addType(SchemaType.STRING);
            };
            Object example = example(listing, format);
            content.addMediaType(
                    format.mediaType(),
                    OASFactory.createMediaType().schema(schema).example(example));
        }
        return content;
    }

    private Object example(Listing listing, Format format) {
        ObjectNode item = sample(listing);
        try {
            return switch (format) {
                case JSON -> json.convertValue(page(listing, item), Map.class);
                case NDJSON -> written(item, out -> new NdjsonWriter(out, json));
                case CSV -> written(item, out -> new CsvWriter(out, listing.columns()));
                case ATOM -> AtomWriter.write(feed(listing, format, item));
                case JSON_FEED -> json.readValue(JsonFeedWriter.write(feed(listing, format, item)), Map.class);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the example of " + listing.name(), e);
        }
    }

    private ObjectNode sample(Listing listing) {
        try {
            return (ObjectNode) json.readTree(listing.sample());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sample of " + listing.name() + " is no JSON", e);
        }
    }

    private ObjectNode page(Listing listing, ObjectNode item) {
        ObjectNode page = json.createObjectNode();
        page.putArray("items").add(item);
        if (!listing.equals(SpeakerListing.LISTING)) {
            page.putObject("total").put("value", 1).put("relation", "eq");
        }
        if (listing.equals(ClaimListing.LISTING)) {
            page.set("facets", json.valueToTree(new Facets(List.of(), List.of(), List.of())));
        }
        return page;
    }

    private static String written(ObjectNode item, Opening opening) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        opening.on(out).write(List.of(item));
        return out.toString(UTF_8);
    }

    private static Feed feed(Listing listing, Format format, ObjectNode item) {
        return new Feed(
                "urn:uuid:0b6a3a5c-6a43-3b44-9d35-2f0c5f1f3f0e",
                "Claimtrail " + listing.name(),
                "http://127.0.0.1:8083" + path(listing) + "?format=" + format.parameter(),
                Optional.empty(),
                List.of(listing.entry().apply(item)));
    }

    private static String path(Listing listing) {
        return "/v1/" + listing.name();
    }
}
