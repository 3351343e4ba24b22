package io.claimtrail.edge.http.access;

import io.claimtrail.contracts.key.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Authentication and authorization of callers. */
@ConfigMapping(prefix = "claimtrail.auth")
interface AccessConfig {

    /** How callers authenticate. */
    @WithParentName
    @WithDefault("none")
    Mode mode();

    /** Without authentication: further host names by which the service is called, beside those of loopback. */
    Optional<List<String>> localHosts();

    /** File of accepted API keys, written by {@code ./claimtrail keys}; read again every second. */
    Optional<Path> keysFile();

    /** Time after which a browser that has signed in with a key must sign in again. */
    @WithDefault("12h")
    Duration sessionTime();

    /** Role that a caller needs. Each service sets its own; without it a service does not start. */
    Role requiredRole();

    /** Ways to authenticate. */
    enum Mode {
        /** No authentication; only while the service listens on loopback. */
        NONE,
        /** An API key: {@code Authorization: Bearer KEY}. */
        API_KEY,
        /** A JWT of the issuer that {@code quarkus.oidc} names: {@code Authorization: Bearer TOKEN}. */
        OIDC
    }
}
