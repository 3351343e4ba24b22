package io.claimtrail.search.api;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 503 if Elasticsearch is unavailable: the client may try again. */
@Provider
public final class UnavailableMapper extends ExceptionMapperBase<ElasticsearchUnavailableException>
        implements ExceptionMapper<ElasticsearchUnavailableException> {

    @Override
    protected HttpProblem toProblem(ElasticsearchUnavailableException e) {
        return Problems.unavailable("the index is unavailable at present");
    }
}
