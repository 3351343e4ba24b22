package io.claimtrail.search.api.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.edge.http.problem.Problems;
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
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Matches a text, as a whole and sentence by sentence. Nothing is stored. */
@ApplicationScoped
public class TextMatcher {

    /** Matches of each kind if the request does not say. */
    public static final int DEFAULT_LIMIT = 10;

    private static final String INVALID = "invalid-request";
    /**
     * Maximum number of sentences. Each takes its own searches: a long draft has about as many, but a text of the
     * maximum size could have thousands.
     */
    private static final int MAX_SENTENCES = 100;

    private final ClaimMatcher claims;
    private final ReviewMatcher reviews;
    private final ClaimReader claimReader;
    private final MatchConfig config;
    private final MatchPermits permits;
    private final HttpServerResponse connection;

    TextMatcher(
            ClaimMatcher claims,
            ReviewMatcher reviews,
            ClaimReader claimReader,
            MatchConfig config,
            MatchPermits permits,
            HttpServerResponse connection) {
        this.claims = claims;
        this.reviews = reviews;
        this.claimReader = claimReader;
        this.config = config;
        this.permits = permits;
        this.connection = connection;
    }

    /** Maximum size of a request with a text, in bytes. */
    public long maxRequestSize() {
        return config.maxRequestSize().asLongValue();
    }

    /**
     * The matches of {@code text}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the text is blank or has too many sentences, 413 if it
     *     is too long, 503 if too many texts are being matched
     */
    public MatchAnswer match(String text, int limit) {
        check(text);
        List<Sentence> sentences = Sentences.of(text);
        if (sentences.size() > MAX_SENTENCES) {
            throw invalid("has " + sentences.size() + " sentences, at most " + MAX_SENTENCES + " are matched at once");
        }
        List<String> texts = Stream.concat(
                        Stream.of(text),
                        sentences.size() < 2 ? Stream.of() : sentences.stream().map(Sentence::text))
                .toList();
        try (Permit permit = permits.acquire()) {
            return match(texts, sentences, limit);
        }
    }

    private void check(String text) {
        int size = text.getBytes(UTF_8).length;
        long maxText = config.maxTextSize().asLongValue();
        if (text.isBlank()) {
            throw invalid("is blank");
        }
        if (size > maxText) {
            throw Problems.of(Refusal.tooLarge("/text", size, maxText), INVALID);
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

    private static RuntimeException invalid(String detail) {
        return Problems.of(Refusal.invalid(List.of(new Violation("/text", detail))), INVALID);
    }
}
