package io.claimtrail.edge.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.util.Encode;

/**
 * Logs problems with a status of 500 or more. A service that is overloaded, or lacks a system that it needs, answers 503 to many
 * requests: each has one line without a stack trace. Rejected requests (4xx) are not logged. The library's own log is off, because it
 * writes a stack trace for each of them.
 */
@ApplicationScoped
class ProblemLog implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemLog.class);

    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        int status = problem.getStatusCode();
        // The path is text of the client.
        String path = Encode.encodePathAsIs(context.path);
        if (status == UNAVAILABLE) {
            LOG.warnf("Request not served: status=503 path=%s reason=%s", path, reason(problem, context.cause));
        } else if (status >= SERVER_ERROR) {
            LOG.errorf(context.cause, "Request failed: status=%d path=%s", status, path);
        }
        return problem;
    }

    private static String reason(HttpProblem problem, Throwable cause) {
        return String.valueOf(cause instanceof HttpProblem ? problem.getDetail() : cause);
    }
}
