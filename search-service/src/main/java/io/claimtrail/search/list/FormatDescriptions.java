package io.claimtrail.search.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.format.ArticleLayout;
import io.claimtrail.search.format.AtomWriter;
import io.claimtrail.search.format.ClaimLayout;
import io.claimtrail.search.format.CsvWriter;
import io.claimtrail.search.format.Feed;
import io.claimtrail.search.format.JsonFeedWriter;
import io.claimtrail.search.format.LinkedClaimReview;
import io.claimtrail.search.format.LinkedData;
import io.claimtrail.search.format.LinkedQuotation;
import io.claimtrail.search.format.ListLayout;
import io.claimtrail.search.format.NdjsonWriter;
import io.claimtrail.search.format.ReviewLayout;
import io.claimtrail.search.format.SpeakerLayout;
import io.claimtrail.search.list.ExportStream.Opening;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds each format of each list to the OpenAPI document, with an example that the format's own writer has written. */
// The priority is unique: filters of equal priority run in an order that changes from build to build.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 4)
public final class FormatDescriptions implements OASFilter {

    private static final List<ListLayout> LAYOUTS =
            List.of(ClaimLayout.LAYOUT, ArticleLayout.LAYOUT, SpeakerLayout.LAYOUT, ReviewLayout.LAYOUT);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (ListLayout layout : LAYOUTS) {
            APIResponses answers = answers(api, path(layout));
            APIResponse answer = answers.getAPIResponse("200");
            answer.setContent(content(layout, answer.getContent()));
            answers.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse()
                            .description("The feed has not changed: it still has the entity tag of If-None-Match."));
        }
        ObjectNode review = sample(ReviewLayout.LAYOUT);
        describeLinkedData(api, ClaimLayout.LAYOUT, LinkedQuotation.of(sample(ClaimLayout.LAYOUT), List.of(review)));
        describeLinkedData(api, ReviewLayout.LAYOUT, LinkedClaimReview.of(review));
    }

    private void describeLinkedData(OpenAPI api, ListLayout layout, ObjectNode example) {
        answers(api, path(layout) + "/{id}")
                .getAPIResponse("200")
                .getContent()
                .getMediaType(LinkedData.MEDIA_TYPE)
                .schema(OASFactory.createSchema().addType(SchemaType.OBJECT))
                .example(json.convertValue(example, Map.class));
    }

    private static APIResponses answers(OpenAPI api, String path) {
        return api.getPaths().getPathItem(path).getGET().getResponses();
    }

    /** The content of each format; {@code undecided} has the schema of the JSON page under any media type. */
    private Content content(ListLayout layout, Content undecided) {
        Schema page = undecided.getMediaTypes().values().iterator().next().getSchema();
        Content content = OASFactory.createContent();
        for (OutputFormat format : OutputFormat.values()) {
            Schema schema = switch (format) {
                case JSON -> page;
                case JSON_FEED -> OASFactory.createSchema().addType(SchemaType.OBJECT);
                case NDJSON, CSV, ATOM -> OASFactory.createSchema().addType(SchemaType.STRING);
            };
            Object example = example(layout, format);
            content.addMediaType(
                    format.mediaType(),
                    OASFactory.createMediaType().schema(schema).example(example));
        }
        return content;
    }

    private Object example(ListLayout layout, OutputFormat format) {
        ObjectNode item = sample(layout);
        try {
            return switch (format) {
                case JSON -> json.convertValue(page(layout, item), Map.class);
                case NDJSON -> written(item, out -> new NdjsonWriter(out, json));
                case CSV -> written(item, out -> new CsvWriter(out, layout.columns()));
                case ATOM -> AtomWriter.write(feed(layout, format, item));
                case JSON_FEED -> json.readValue(JsonFeedWriter.write(feed(layout, format, item)), Map.class);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the example of " + layout.name(), e);
        }
    }

    private ObjectNode sample(ListLayout layout) {
        try {
            return (ObjectNode) json.readTree(layout.sample());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sample of " + layout.name() + " is not JSON", e);
        }
    }

    private ObjectNode page(ListLayout layout, ObjectNode item) {
        ObjectNode page = json.createObjectNode();
        page.putArray("items").add(item);
        if (!layout.equals(SpeakerLayout.LAYOUT)) {
            page.putObject("total").put("value", 1).put("relation", "eq");
        }
        return page;
    }

    private static String written(ObjectNode item, Opening opening) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        opening.on(out).write(List.of(item));
        return out.toString(UTF_8);
    }

    private static Feed feed(ListLayout layout, OutputFormat format, ObjectNode item) {
        return new Feed(
                "urn:uuid:0b6a3a5c-6a43-3b44-9d35-2f0c5f1f3f0e",
                "Claimtrail " + layout.name(),
                "http://127.0.0.1:8083" + path(layout) + "?format=" + format.parameter(),
                null,
                List.of(layout.entry().apply(item)));
    }

    private static String path(ListLayout layout) {
        return "/v1/" + layout.name();
    }
}
