package io.claimtrail.search.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.search.api.MatchAnswer.MatchedClaim;
import io.claimtrail.search.api.MatchAnswer.Part;
import io.claimtrail.search.match.ClaimMatcher;
import io.claimtrail.search.match.ReviewMatch;
import io.claimtrail.search.match.ReviewMatcher;
import io.claimtrail.search.match.Sentences;
import io.claimtrail.search.match.Sentences.Sentence;
import io.smallrye.common.annotation.Blocking;
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
import com.fasterxml.jackson.databind.JsonNode;

/** What a text repeats or resembles. */
@Path("/v1/match")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "match", description = "Which reviews and earlier claims say what a text says")
class MatchResource {

    private static final String INVALID = "invalid-request";
    private static final int DEFAULT_LIMIT = 10;
    /** Each is searched for by itself: a long draft has as many, and a text of the greatest size could have thousands. */
    private static final int MAX_SENTENCES = 100;

    private static final String EXAMPLE = """
            {"text": "The new quay cost twice what the city had planned!", "limit": 5}""";

    private final ClaimMatcher claims;
    private final ReviewMatcher reviews;
    private final Documents documents;
    private final JsonContentReader reader;
    private final MatchConfig config;

    MatchResource(ClaimMatcher claims, ReviewMatcher reviews, Documents documents, MatchConfig config) {
        this.claims = claims;
        this.reviews = reviews;
        this.documents = documents;
        this.reader = new JsonContentReader("META-INF/resources/schemas/match.json", config.maxNestingDepth());
        this.config = config;
    }

    /** What is asked for. */
    private record Question(String text, int limit) {}

    @POST
    @Operation(
            operationId = "match",
            summary = "Find reviews and earlier claims that say what a text says",
            description = "A match says the same; a suggestion may, and somebody should look. Stores nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "/schemas/match.json"),
                            examples = @ExampleObject(name = "post", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Best first, each with its reason",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchAnswer.class)))
    @APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
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
        List<List<MatchedClaim>> foundClaims = claims.match(texts, question.limit()).stream()
                .map(documents::matched)
                .toList();
        List<List<ReviewMatch>> foundReviews = reviews.match(texts, question.limit());
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
