package io.claimtrail.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.common.util.Encode;

/**
 * Gives the problems that the framework raises (no such path, wrong method or media type) their type and plain words, and
 * every problem the path that was asked for.
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
            404, "there is nothing at this path; /q/openapi tells what there is",
            405, "this path does not know the method; /q/openapi tells which it knows",
            406, "this path can't answer in the media type that Accept asks for; /q/openapi tells in which it can",
            415, "this path does not read the media type of the content; /q/openapi tells which it reads");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder told = HttpProblem.builder(problem).withInstance(instance(context.path));
        String type = TYPES.get(problem.getStatusCode());
        if (problem.getType() == null && type != null) {
            told.withType(Problems.type(type))
                    .withDetail(DETAILS.getOrDefault(problem.getStatusCode(), problem.getDetail()));
        }
        return told.build();
    }

    /**
     * The path as a reference (RFC 3986). The library takes what it is given for a form's value and decodes it once more,
     * so that a space would stand there as it is.
     */
    static URI instance(String path) {
        // Not URI, which composes characters first: not all of what that gives may be in a path.
        String reference = Encode.encodePathAsIs(path);
        // Two slashes at its beginning would make a host of what follows (RFC 3986, 4.2).
        String relative = reference.startsWith("//") ? "/." + reference : reference;
        return URI.create(relative.replace("%", "%25").replace("+", "%2B"));
    }
}
