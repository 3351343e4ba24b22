package io.claimtrail.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Gives the problems that the framework raises (no such path, wrong method or media type) their type. */
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

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String type = TYPES.get(problem.getStatusCode());
        if (problem.getType() != null || type == null) {
            return problem;
        }
        return HttpProblem.builder(problem).withType(Problems.type(type)).build();
    }
}
