package io.claimtrail.ingest.api;

import io.claimtrail.ingest.article.Submission.Refused;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/** The problem documents (RFC 9457) of this service; {@code docs/problems.md} explains each type. */
final class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;

    private Problems() {}

    static HttpProblem of(Refused refused) {
        HttpProblem.Builder problem = switch (refused.reason()) {
            case MALFORMED -> problem("malformed-request", 400, "Malformed request");
            case TOO_LARGE -> problem("too-large", 413, "Too large");
            case INVALID -> problem("invalid-article", 422, "Invalid article");
        };
        problem.withDetail(refused.detail());
        return refused.violations().isEmpty()
                ? problem.build()
                : problem.with("violations", refused.violations()).build();
    }

    static HttpProblem tooLarge(String detail) {
        return problem("too-large", 413, "Too large").withDetail(detail).build();
    }

    static HttpProblem invalidId() {
        return problem("invalid-parameter", 400, "Invalid parameter")
                .withDetail(
                        "an article id has 1 to 200 letters, digits and . _ : ~ - and begins with a letter or digit")
                .build();
    }

    static HttpProblem unavailable() {
        return problem("unavailable", 503, "Unavailable")
                .withDetail("Kafka did not acknowledge in time; nothing is lost by sending it again")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    static HttpProblem.Builder problem(String type, int status, String title) {
        return HttpProblem.builder()
                .withType(URI.create("urn:claimtrail:problem:" + type))
                .withStatus(status)
                .withTitle(title);
    }
}
