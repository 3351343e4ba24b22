package io.claimtrail.search.api.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.edge.http.content.ContentConfig;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds the fact-checks and earlier claims that match a text, as a whole and sentence by sentence. */
@Path("/v1/match")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "match", description = "Fact-checks and earlier claims that say what a text says.")
class MatchResource {

    private static final String INVALID = "invalid-request";

    private static final String EXAMPLE = """
        {"text": "The new quay cost twice what the city had planned!", "limit": 5}\
        """;

    private final TextMatcher matcher;
    private final JsonContentReader reader;
    private final int maxRequestSize;

    MatchResource(TextMatcher matcher, MatchConfig config, ContentConfig content) {
        this.matcher = matcher;
        this.reader = new JsonContentReader(
                "META-INF/resources/schemas/match.json",
                new JsonLimits(config.maxNestingDepth(), content.maxJsonTokens()));
        this.maxRequestSize = Math.toIntExact(matcher.maxRequestSize());
    }

    /** A valid request. */
    private record Question(String text, int limit) {}

    @POST
    @Operation(
            operationId = "match",
            summary = "Find fact-checks and earlier claims that say what a text says",
            description = "A match says the same as the text. A suggestion may say the same; a person should check it."
                    + " Nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "/schemas/match.json"),
                            examples = @ExampleObject(name = "post", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The matches, best first, each with its reason.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchAnswer.class)))
    @APIResponse(
            responseCode = "503",
            description = "Elasticsearch is unavailable, or too many texts are being matched.")
    public MatchAnswer match(InputStream content) {
        Question question = question(content);
        return matcher.match(question.text(), question.limit());
    }

    private Question question(InputStream content) {
        byte[] bytes =
                BoundedContent.read(content, maxRequestSize).orElseThrow(() -> Problems.tooLarge(maxRequestSize));
        return switch (reader.read(bytes)) {
            case JsonContent.Valid(JsonNode document) -> question(document);
            case JsonContent.Invalid(Refusal refusal) -> throw Problems.of(refusal, INVALID);
        };
    }

    private Question question(JsonNode document) {
        JsonNode limit = document.path("limit");
        return new Question(
                document.get("text").textValue(), limit.isNumber() ? limit.intValue() : TextMatcher.DEFAULT_LIMIT);
    }
}
