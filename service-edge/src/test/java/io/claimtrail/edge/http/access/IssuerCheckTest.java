package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuerCheckTest {

    private static final Optional<String> ISSUER = Optional.of("https://login.example.org");
    private static final Optional<List<String>> AUDIENCE = Optional.of(List.of("claimtrail", "newsroom"));

    @Test
    void takesAnIssuerAndAnAudience() {
        assertThatCode(() -> IssuerCheck.require(ISSUER, AUDIENCE)).doesNotThrowAnyException();
    }

    @Test
    void asksWhoseTokensAreGood() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(Optional.empty(), AUDIENCE))
                .withMessageContainingAll("claimtrail.auth", "quarkus.oidc.auth-server-url", "quarkus.oidc.public-key");
    }

    @Test
    void asksForWhomTokensAreMeant() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(ISSUER, Optional.empty()))
                .withMessageContainingAll("claimtrail.auth", "quarkus.oidc.token.audience");
    }

    @Test
    void doesNotTakeTokensForAnybody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(ISSUER, Optional.of(List.of("any"))))
                .withMessageContaining("quarkus.oidc.token.audience");
    }
}
