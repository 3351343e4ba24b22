package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.util.List;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;

class IssuedTokensTest {

    @Test
    void namesTheReasonWhyATokenIsInvalid() {
        assertThat(problem(refused(ErrorCodes.EXPIRED))).returns(401, HttpProblem::getStatusCode);
        assertThat(problem(refused(ErrorCodes.EXPIRED)).getDetail()).contains("expired");
        assertThat(problem(refused(ErrorCodes.AUDIENCE_MISSING)).getDetail()).contains("aud");
        assertThat(problem(refused(ErrorCodes.SIGNATURE_INVALID)).getDetail()).contains("not signed");
        assertThat(problem(new AuthenticationFailedException())).returns(401, HttpProblem::getStatusCode);
    }

    @Test
    void respondsWith503WhileTheIssuerIsUnavailable() {
        assertThat(problem(new OIDCException("away"))).returns(503, HttpProblem::getStatusCode);
        assertThat(problem(new AuthenticationFailedException(new ConnectException())))
                .returns(503, HttpProblem::getStatusCode);
        assertThat(problem(new OIDCException("away")).getHeaders()).containsKey("Retry-After");
    }

    private static Throwable refused(int code) {
        String message = "what Quarkus says of it";
        return new AuthenticationFailedException(
                new InvalidJwtException(message, List.of(new ErrorCodeValidator.Error(code, message)), null));
    }

    private static HttpProblem problem(Throwable failure) {
        IssuedTokens tokens = new IssuedTokens(token -> Uni.createFrom().failure(failure));
        Throwable problem = tokens.caller("a.b.c")
                .onItemOrFailure()
                .transform((caller, thrown) -> thrown)
                .await()
                .indefinitely();
        return assertThat(problem).asInstanceOf(type(HttpProblem.class)).actual();
    }
}
