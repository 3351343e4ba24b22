package io.claimtrail.http.access;

import io.claimtrail.http.access.AccessConfig.Mode;
import io.quarkus.oidc.Oidc;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Ends the start of a service that would take tokens of nobody, or tokens that were issued for others. */
@Singleton
class IssuerCheck {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String KEY = "quarkus.oidc.public-key";
    private static final String NAME = "quarkus.oidc.token.issuer";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    private final AccessConfig access;
    private final Config config;

    IssuerCheck(AccessConfig access, Config config) {
        this.access = access;
        this.config = config;
    }

    /** Before Quarkus asks the issuer. */
    void check(@Observes Oidc event) {
        if (access.mode() == Mode.OIDC) {
            require(
                    value(ISSUER).or(() -> value(KEY).flatMap(key -> value(NAME))),
                    config.getOptionalValues(AUDIENCE, String.class));
        }
    }

    static void require(Optional<String> issuer, Optional<List<String>> audience) {
        if (issuer.isEmpty()) {
            throw new IllegalStateException("claimtrail.auth is oidc, but neither " + ISSUER + " is set, nor " + KEY
                    + " with " + NAME + ": say whose tokens are good");
        }
        // Quarkus takes "any" for all of them.
        if (audience.filter(names -> !names.contains("any")).isEmpty()) {
            throw new IllegalStateException("claimtrail.auth is oidc, but " + AUDIENCE
                    + " is not set, or is any: say what tokens have in aud that are meant for Claimtrail");
        }
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
