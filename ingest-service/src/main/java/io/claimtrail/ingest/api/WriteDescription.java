package io.claimtrail.ingest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Describes in the OpenAPI document what writes have in common: the content of the request by resource and media type, the
 * meaning of 202, and the errors 412 and 503.
 */
// The priority is unique and above that of the description of problems, which adds the content of errors.
@OpenApiFilter(stages = RunStage.BUILD, priority = 5)
public final class WriteDescription implements OASFilter {

    /** Tag of the operations on articles. */
    static final String ARTICLES = "articles";

    /** Tag of the operations on reviews. */
    static final String REVIEWS = "reviews";

    /** Tag of the operations on curated speakers. */
    static final String SPEAKERS = "speakers";

    /** Tag of the operations on sources. */
    static final String SOURCES = "sources";

    /** Media type of bulk requests. */
    static final String NDJSON = "application/x-ndjson";

    /** Media type of reviews. */
    static final String JSON_LD = "application/ld+json";

    /** Media types of web pages. */
    static final String HTML = "text/html";

    static final String XHTML = "application/xhtml+xml";

    /** Media types of items of news agencies. */
    static final String NINJS = "application/vnd.iptc.ninjs+json";

    static final String NEWSML = "application/vnd.iptc.g2.newsitem+xml";
    static final String NITF = "application/nitf+xml";

    /** Media types of XML of any kind; the root element says which. */
    static final String XML = "application/xml";

    static final String TEXT_XML = "text/xml";

    /** Media types of feeds. */
    static final String RSS = "application/rss+xml";

    static final String ATOM = "application/atom+xml";
    static final String JSON_FEED = "application/feed+json";

    /** Media type of tables. */
    static final String CSV = "text/csv";

    /** Media type of a document whose content says what it is. */
    static final String ANY = "application/octet-stream";

    private static final List<RequestContent> REQUEST_CONTENTS = List.of(
            new RequestContent(
                    ARTICLES, MediaType.APPLICATION_JSON, "/schemas/article.json", "article", Examples.ARTICLE),
            new RequestContent(ARTICLES, MediaType.TEXT_PLAIN, null, "text", Examples.PLAIN_TEXT),
            new RequestContent(ARTICLES, NDJSON, null, "stream", Examples.STREAM),
            new RequestContent(ARTICLES, HTML, null, "page", Examples.HTML),
            new RequestContent(ARTICLES, XHTML, null, "page", Examples.HTML),
            new RequestContent(ARTICLES, NINJS, null, "ninjs", Examples.NINJS),
            new RequestContent(ARTICLES, NEWSML, null, "newsml", Examples.NEWSML),
            new RequestContent(ARTICLES, NITF, null, "nitf", Examples.NITF),
            new RequestContent(ARTICLES, XML, null, "newsml", Examples.NEWSML),
            new RequestContent(ARTICLES, TEXT_XML, null, "nitf", Examples.NITF),
            new RequestContent(ARTICLES, RSS, null, "rss", Examples.RSS),
            new RequestContent(ARTICLES, ATOM, null, "atom", Examples.ATOM),
            new RequestContent(ARTICLES, JSON_FEED, null, "feed", Examples.JSON_FEED),
            new RequestContent(ARTICLES, CSV, null, "table", Examples.CSV),
            new RequestContent(ARTICLES, ANY, null, "page", Examples.HTML),
            new RequestContent(REVIEWS, JSON_LD, "/schemas/claim-review.json", "review", Examples.REVIEW),
            new RequestContent(REVIEWS, NDJSON, null, "stream", Examples.REVIEW_STREAM),
            new RequestContent(
                    SPEAKERS, MediaType.APPLICATION_JSON, "/schemas/curated-speaker.json", "speaker", Examples.SPEAKER),
            new RequestContent(SOURCES, MediaType.APPLICATION_JSON, "/schemas/source.json", "source", Examples.SOURCE));

    private final JsonMapper json = new JsonMapper();

    /** Content of the requests with one media type to one resource; an object or text if {@code schema} is null. */
    private record RequestContent(
            String tag, String mediaType, @Nullable String schema, String exampleName, String example) {

        boolean appliesTo(Operation operation) {
            return operation.getTags().contains(tag)
                    && operation.getRequestBody().getContent().hasMediaType(mediaType);
        }

        boolean isJson() {
            return mediaType.equals(MediaType.APPLICATION_JSON) || mediaType.endsWith("+json");
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setContent(requestContent(operation));
        }
        APIResponses responses = operation.getResponses();
        APIResponse accepted = responses.getAPIResponse("202");
        if (accepted != null) {
            accepted.setDescription("All in-sync replicas of Kafka have stored the write.");
            responses
                    .addAPIResponse(
                            "412", response("The request has a condition such as If-Match, which is not supported."))
                    .addAPIResponse(
                            "503", response("Kafka is unavailable. Nothing was accepted; send the request again."));
        }
        if (operation.getTags().contains(SOURCES)) {
            responses
                    .addAPIResponse("409", response("Sources are not enabled in this installation."))
                    .addAPIResponse("503", response("Kafka is unavailable, or too many sources are tried at once."));
        }
        return operation;
    }

    private Content requestContent(Operation operation) {
        Content content = OASFactory.createContent();
        REQUEST_CONTENTS.stream()
                .filter(described -> described.appliesTo(operation))
                .forEach(described -> content.addMediaType(
                        described.mediaType(),
                        OASFactory.createMediaType()
                                .schema(schema(described))
                                .addExample(
                                        described.exampleName(),
                                        OASFactory.createExample().value(example(described)))));
        return content;
    }

    private static Schema schema(RequestContent described) {
        return described.schema() == null
                ? OASFactory.createSchema().addType(described.isJson() ? SchemaType.OBJECT : SchemaType.STRING)
                : OASFactory.createSchema().ref(described.schema());
    }

    private Object example(RequestContent described) {
        if (!described.isJson()) {
            return described.example();
        }
        try {
            return json.readValue(described.example(), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the example " + described.exampleName() + " is not JSON", e);
        }
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
