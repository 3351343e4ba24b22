package io.claimtrail.claims.api;

import io.claimtrail.claims.api.ExtractRequestReader.Outcome;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.content.ContentConfig;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Extracts the claims of a text on request, with the same code and the same result as the pipeline. */
@Path("/v1/extract")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ExtractResource {

    static final String EXAMPLE = """
            {"text": "“We will finish the quay by May,” Mayor Ana Ruiz said on Monday.", "language": "en"}""";

    private final LimitedExtractor extractor;
    private final ExtractRequestReader reader;
    private final int maxRequestBytes;

    ExtractResource(LimitedExtractor extractor, ExtractConfig config, ContentConfig content) {
        this.extractor = extractor;
        this.reader = new ExtractRequestReader(
                new JsonLimits(config.maxNestingDepth(), content.maxJsonTokens()),
                config.maxTextSize().asLongValue());
        this.maxRequestBytes = Math.toIntExact(config.maxRequestSize().asLongValue());
    }

    @POST
    @Operation(
            operationId = "extract",
            summary = "Extract the claims of a text",
            description = "Nothing is stored. Positions are Unicode code points into the stored form of the text."
                    + " With Accept: text/html the response is a page in which the claims are marked.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "/schemas/extract.json"),
                            examples = @ExampleObject(name = "text", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The claims of the text, in text order.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExtractAnswer.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "503", description = "Too many texts are being extracted; retry after Retry-After.")
    public ExtractAnswer extract(InputStream content) {
        Outcome.Accepted accepted = readAccepted(content);
        return ExtractAnswer.of(
                extractor.extract(accepted.article()),
                accepted.altered() ? accepted.article().body() : null);
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response extractAsPage(InputStream content) {
        Article article = readAccepted(content).article();
        ExtractAnswer answer = ExtractAnswer.of(extractor.extract(article), null);
        return ExtractPageResource.page(200, ExtractPage.of(article.body(), answer));
    }

    private Outcome.Accepted readAccepted(InputStream content) {
        byte[] bytes =
                BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
        return switch (reader.readText(bytes)) {
            case Outcome.Refused(Refusal refusal) -> throw Problems.of(refusal, "invalid-request");
            case Outcome.Accepted accepted -> accepted;
        };
    }
}
