package io.claimtrail.edge.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.common.util.Encode;

/**
 * Adds type and detail to problems that the framework raises (unknown path, wrong method or media type), and the requested
 * path to every problem.
 */
@ApplicationScoped
class FrameworkProblems implements ProblemPostProcessor {

    private static final Map<Integer, String> TYPES = Map.of(
            400, "malformed-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            500, "internal-error");

    private static final Map<Integer, String> DETAILS = Map.of(
            404, "this path does not exist; /q/openapi lists all paths",
            405, "this path does not support the method; /q/openapi lists those that it supports",
            406, "this path can't respond in a media type of Accept; /q/openapi lists those that it can respond in",
            415, "this path does not accept the media type of the content; /q/openapi lists those that it accepts");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder completed = HttpProblem.builder(problem).withInstance(instance(context.path));
        String type = TYPES.get(problem.getStatusCode());
        if (problem.getType() == null && type != null) {
            completed
                    .withType(Problems.type(type))
                    .withDetail(DETAILS.getOrDefault(problem.getStatusCode(), problem.getDetail()));
        }
        return completed.build();
    }

    /**
     * The path as a reference (RFC 3986). The library decodes the value once more, like a form's, so that percent and plus
     * signs are encoded twice.
     */
    static URI instance(String path) {
        // Not by URI, which composes characters first: some composed characters are not allowed in a path.
        String reference = Encode.encodePathAsIs(path);
        // After two leading slashes a host would follow (RFC 3986, 4.2).
        String relative = reference.startsWith("//") ? "/." + reference : reference;
        return URI.create(relative.replace("%", "%25").replace("+", "%2B"));
    }
}
