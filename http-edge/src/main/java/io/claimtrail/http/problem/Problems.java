package io.claimtrail.http.problem;

import io.claimtrail.http.request.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Makes the problems that the services answer with; each is to be thrown. */
public final class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;

    private Problems() {}

    /**
     * The problem of a refused request.
     *
     * @param invalidType what readable but invalid content is called, such as {@code invalid-article}
     */
    public static HttpProblem of(Refusal refusal, String invalidType) {
        HttpProblem.Builder problem = switch (refusal.reason()) {
            case MALFORMED -> problem("malformed-request", 400, "Malformed request");
            case TOO_LARGE -> problem("too-large", 413, "Too large");
            case INVALID -> problem(invalidType, 422, "Invalid content");
        };
        problem.withDetail(refusal.detail());
        return refusal.violations().isEmpty()
                ? problem.build()
                : problem.with("violations", refusal.violations()).build();
    }

    /** The request's content is larger than {@code limit} bytes. */
    public static HttpProblem tooLarge(long limit) {
        return problem("too-large", 413, "Too large")
                .withDetail("the request is larger than " + limit + " bytes")
                .build();
    }

    /** A part of the address has a value that it can't have; {@code detail} says which it can. */
    public static HttpProblem invalidParameter(String parameter, String detail) {
        return problem("invalid-parameter", 400, "Invalid parameter")
                .withDetail(parameter + ": " + detail)
                .with("violations", List.of(new InvalidParameter(parameter, detail)))
                .build();
    }

    /** Nobody knows who asks; {@code detail} says what is missing. */
    public static HttpProblem unauthorized(String detail) {
        return problem("unauthorized", 401, "Unauthorized")
                .withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"claimtrail\"")
                .build();
    }

    /** Whoever asks may not; {@code detail} says what is needed. */
    public static HttpProblem forbidden(String detail) {
        return problem("forbidden", 403, "Forbidden").withDetail(detail).build();
    }

    /** Whoever asks has asked too often; {@code wait} is until the next request may come. */
    public static HttpProblem tooManyRequests(String detail, Duration wait) {
        return problem("too-many-requests", 429, "Too many requests")
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
                .build();
    }

    /** There is no such thing. */
    public static HttpProblem notFound(String detail) {
        return problem("not-found", 404, "Not found").withDetail(detail).build();
    }

    /** The content is of a kind that is not read; {@code detail} says what is wrong with it. */
    public static HttpProblem unsupportedMediaType(String detail) {
        return problem("unsupported-media-type", 415, "Unsupported media type")
                .withDetail(detail)
                .build();
    }

    /** The request has a condition that does not hold; {@code detail} says which. */
    public static HttpProblem preconditionFailed(String detail) {
        return problem("precondition-failed", 412, "Precondition failed")
                .withDetail(detail)
                .build();
    }

    /** Something that the service needs can't be reached; {@code detail} says what. */
    public static HttpProblem unavailable(String detail) {
        return problem("unavailable", 503, "Unavailable")
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static HttpProblem.Builder problem(String type, int status, String title) {
        return HttpProblem.builder().withType(type(type)).withStatus(status).withTitle(title);
    }

    static URI type(String name) {
        return URI.create("urn:claimtrail:problem:" + name);
    }

    /** One parameter at fault. */
    public record InvalidParameter(String parameter, String detail) {}
}
