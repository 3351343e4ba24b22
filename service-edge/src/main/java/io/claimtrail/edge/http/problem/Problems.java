package io.claimtrail.edge.http.problem;

import io.claimtrail.edge.http.request.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Creates the problems (RFC 9457) that the services respond with; callers throw them. */
public final class Problems {

    /** Seconds after which a client should retry while the service is unavailable. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private Problems() {}

    /**
     * The problem of a refused request.
     *
     * @param invalidType type of the problem of content that is well-formed but invalid, such as {@code invalid-article}
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

    /** The request's path is invalid; {@code detail} says why. */
    public static HttpProblem malformedPath(String detail) {
        return problem("malformed-request", 400, "Malformed request")
                .withDetail(detail)
                .build();
    }

    /** The request's content is larger than {@code limit} bytes. */
    public static HttpProblem tooLarge(long limit) {
        return problem("too-large", 413, "Too large")
                .withDetail("the request is larger than " + limit + " bytes")
                .build();
    }

    /** The request's content is larger than {@code limit} bytes, which {@code setting} sets. */
    public static HttpProblem tooLarge(long limit, String setting) {
        return problem("too-large", 413, "Too large")
                .withDetail("the request is larger than " + limit + " bytes (" + setting + ")")
                .build();
    }

    /** The request's content did not arrive within {@code limit}. The connection is closed. */
    public static HttpProblem contentTimeout(Duration limit) {
        return problem("request-timeout", 408, "Request timeout")
                .withDetail("the content did not arrive within " + limit.toSeconds()
                        + " seconds (claimtrail.content.timeout)")
                .withHeader("Connection", "close")
                .build();
    }

    /** The request's content can't be read at all; {@code detail} says why. */
    public static HttpProblem malformedContent(String detail) {
        return problem("malformed-request", 400, "Malformed request")
                .withDetail(detail)
                .build();
    }

    /** The connection broke off before all content had arrived. */
    public static HttpProblem brokenOff() {
        return problem("malformed-request", 400, "Malformed request")
                .withDetail("the request broke off")
                .build();
    }

    /** A parameter of the address has an invalid value; {@code detail} names the valid ones. */
    public static HttpProblem invalidParameter(String parameter, String detail) {
        return problem("invalid-parameter", 400, "Invalid parameter")
                .withDetail(parameter + ": " + detail)
                .with("violations", List.of(new InvalidParameter(parameter, detail)))
                .build();
    }

    /** The client is not authenticated; {@code detail} says what is missing. */
    public static HttpProblem unauthorized(String detail) {
        return problem("unauthorized", 401, "Unauthorized")
                .withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"claimtrail\"")
                .build();
    }

    /** The caller is not authorized; {@code detail} names the required role. */
    public static HttpProblem forbidden(String detail) {
        return problem("forbidden", 403, "Forbidden").withDetail(detail).build();
    }

    /** The caller has exceeded its rate limit; {@code wait} is the time until the next request is accepted. */
    public static HttpProblem tooManyRequests(String detail, Duration wait) {
        return problem("too-many-requests", 429, "Too many requests")
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
                .build();
    }

    /** The requested resource does not exist. */
    public static HttpProblem notFound(String detail) {
        return problem("not-found", 404, "Not found").withDetail(detail).build();
    }

    /** The resource exists, but is not enabled in this installation; {@code detail} names the setting. */
    public static HttpProblem disabled(String detail) {
        return problem("disabled", 409, "Disabled").withDetail(detail).build();
    }

    /** The media type of the content is not accepted; {@code detail} says why. */
    public static HttpProblem unsupportedMediaType(String detail) {
        return problem("unsupported-media-type", 415, "Unsupported media type")
                .withDetail(detail)
                .build();
    }

    /** A condition of the request is not met; {@code detail} says which. */
    public static HttpProblem preconditionFailed(String detail) {
        return problem("precondition-failed", 412, "Precondition failed")
                .withDetail(detail)
                .build();
    }

    /** A system that the service needs is unavailable; {@code detail} says which. */
    public static HttpProblem unavailable(String detail) {
        return problem("unavailable", 503, "Unavailable")
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** The service has no capacity for this kind of request now; {@code detail} names the limit and its setting. */
    public static HttpProblem overloaded(String detail) {
        return problem("overloaded", 503, "Overloaded")
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

    /** A violation: a parameter and what is wrong with it. */
    public record InvalidParameter(String parameter, String detail) {}
}
