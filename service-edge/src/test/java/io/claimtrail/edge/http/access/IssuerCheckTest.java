package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerCheckTest {

    private static final String ISSUER = "https://login.example.org";
    private static final List<String> AUDIENCE = List.of("claimtrail", "newsroom");

    @Test
    void acceptsAnIssuerAndAnAudience() {
        assertThatCode(() -> IssuerCheck.require(ISSUER, null, AUDIENCE)).doesNotThrowAnyException();
    }

    @Test
    void requiresAnIssuer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(null, null, AUDIENCE))
                .withMessageContainingAll("claimtrail.auth", "quarkus.oidc.auth-server-url", "quarkus.oidc.public-key");
    }

    @Test
    void requiresAnAudience() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(ISSUER, null, List.of()))
                .withMessageContainingAll("claimtrail.auth", "quarkus.oidc.token.audience");
    }

    @Test
    void rejectsEveryAudience() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(ISSUER, null, List.of("any")))
                .withMessageContaining("quarkus.oidc.token.audience");
    }

    @Test
    void rejectsEveryIssuer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IssuerCheck.require(ISSUER, "any", AUDIENCE))
                .withMessageContaining("quarkus.oidc.token.issuer");
    }
}
