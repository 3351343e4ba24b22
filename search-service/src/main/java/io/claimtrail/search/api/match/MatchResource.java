package io.claimtrail.search.api.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.edge.http.content.ContentConfig;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import io.claimtrail.search.api.claim.ClaimReader;
import io.claimtrail.search.api.claim.MatchedClaim;
import io.claimtrail.search.api.match.MatchAnswer.Part;
import io.claimtrail.search.match.ClaimMatcher;
import io.claimtrail.search.match.ReviewMatcher;
import io.claimtrail.search.match.ranking.ReviewMatch;
import io.claimtrail.search.match.ranking.Sentences;
import io.claimtrail.search.match.ranking.Sentences.Sentence;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    /** Matches of each kind if the request does not say. */
    private static final int DEFAULT_LIMIT = 10;
    /**
     * Maximum number of sentences. Each takes its own searches: a long draft has about as many, but a text of the
     * maximum size could have thousands.
     */
    private static final int MAX_SENTENCES = 100;

    private static final String EXAMPLE = """
        {"text": "The new quay cost twice what the city had planned!", "limit": 5}\
        """;

    private final ClaimMatcher claims;
    private final ReviewMatcher reviews;
    private final ClaimReader claimReader;
    private final JsonContentReader reader;
    private final MatchConfig config;
    private final MatchPermits permits;
    private final HttpServerResponse connection;

    MatchResource(
            ClaimMatcher claims,
            ReviewMatcher reviews,
            ClaimReader claimReader,
            MatchConfig config,
            ContentConfig content,
            MatchPermits permits,
            HttpServerResponse connection) {
        this.permits = permits;
        this.connection = connection;
        this.claims = claims;
        this.reviews = reviews;
        this.claimReader = claimReader;
        this.reader = new JsonContentReader(
                "META-INF/resources/schemas/match.json",
                new JsonLimits(config.maxNestingDepth(), content.maxJsonTokens()));
        this.config = config;
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
        List<Sentence> sentences = Sentences.of(question.text());
        if (sentences.size() > MAX_SENTENCES) {
            String detail = "has " + sentences.size() + " sentences, at most " + MAX_SENTENCES + " are matched at once";
            throw Problems.of(Refusal.invalid(List.of(new Violation("/text", detail))), INVALID);
        }
        List<String> texts = Stream.concat(
                        Stream.of(question.text()),
                        sentences.size() < 2 ? Stream.of() : sentences.stream().map(Sentence::text))
                .toList();
        try (Permit permit = permits.acquire()) {
            return match(texts, sentences, question.limit());
        }
    }

    private MatchAnswer match(List<String> texts, List<Sentence> sentences, int limit) {
        if (connection.closed()) {
            // The client has left while its request waited.
            return new MatchAnswer(List.of(), List.of(), List.of());
        }
        List<List<MatchedClaim>> foundClaims =
                claims.match(texts, limit).stream().map(claimReader::matched).toList();
        List<List<ReviewMatch>> foundReviews = reviews.match(texts, limit);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            Sentence sentence = sentences.get(i - 1);
            parts.add(new Part(
                    sentence.start(), sentence.end(), sentence.text(), foundClaims.get(i), foundReviews.get(i)));
        }
        return new MatchAnswer(foundClaims.getFirst(), foundReviews.getFirst(), parts);
    }

    private Question question(InputStream content) {
        long maxRequest = config.maxRequestSize().asLongValue();
        byte[] bytes = BoundedContent.read(content, Math.toIntExact(maxRequest))
                .orElseThrow(() -> Problems.tooLarge(maxRequest));
        return switch (reader.read(bytes)) {
            case JsonContent.Valid(JsonNode document) -> question(document);
            case JsonContent.Invalid(Refusal refusal) -> throw Problems.of(refusal, INVALID);
        };
    }

    private Question question(JsonNode document) {
        String text = document.get("text").textValue();
        int size = text.getBytes(UTF_8).length;
        long maxText = config.maxTextSize().asLongValue();
        if (text.isBlank()) {
            throw Problems.of(Refusal.invalid(List.of(new Violation("/text", "is blank"))), INVALID);
        }
        if (size > maxText) {
            throw Problems.of(Refusal.tooLarge("/text", size, maxText), INVALID);
        }
        JsonNode limit = document.path("limit");
        return new Question(text, limit.isNumber() ? limit.intValue() : DEFAULT_LIMIT);
    }
}
