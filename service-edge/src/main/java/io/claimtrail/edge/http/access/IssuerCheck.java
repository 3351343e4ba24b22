package io.claimtrail.edge.http.access;

import io.claimtrail.edge.http.access.AccessConfig.Mode;
import io.quarkus.oidc.Oidc;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Stops the start of a service that would accept tokens of no issuer, or tokens for other audiences. */
@Singleton
class IssuerCheck {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String KEY = "quarkus.oidc.public-key";
    private static final String NAME = "quarkus.oidc.token.issuer";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    private static final String ANY = "any";

    private final AccessConfig access;
    private final Config config;

    IssuerCheck(AccessConfig access, Config config) {
        this.access = access;
        this.config = config;
    }

    /** Runs before Quarkus connects to the issuer. */
    void check(@Observes Oidc event) {
        if (access.mode() == Mode.OIDC) {
            require(
                    value(ISSUER)
                            .or(() -> value(KEY).flatMap(key -> value(NAME)))
                            .orElse(null),
                    value(NAME).orElse(null),
                    config.getOptionalValues(AUDIENCE, String.class).orElse(List.of()));
        }
    }

    static void require(@Nullable String issuer, @Nullable String name, List<String> audience) {
        if (issuer == null) {
            throw new IllegalStateException("claimtrail.auth is oidc, but neither " + ISSUER + " is set, nor " + KEY
                    + " with " + NAME + ": name the issuer");
        }
        // Quarkus accepts every issuer for "any".
        if (ANY.equals(name)) {
            throw new IllegalStateException("claimtrail.auth is oidc, but " + NAME
                    + " is any: name the issuer (iss) of the tokens, or leave the key out");
        }
        // Quarkus accepts every audience for "any".
        if (audience.isEmpty() || audience.contains(ANY)) {
            throw new IllegalStateException("claimtrail.auth is oidc, but " + AUDIENCE
                    + " is not set, or is any: name the audience (aud) of tokens for Claimtrail");
        }
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
