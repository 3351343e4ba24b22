package io.claimtrail.http.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/** Who may call. */
@ConfigMapping(prefix = "claimtrail.auth")
interface AccessConfig {

    /** Whether callers are asked who they are. */
    @WithParentName
    @WithDefault("none")
    Mode mode();

    /** The keys that are good, as {@code ./claimtrail keys} writes them; read again every second. */
    Optional<Path> keysFile();

    /** How callers are told apart. */
    enum Mode {
        /** Not at all; only while the service listens on loopback. */
        NONE,
        /** By {@code Authorization: Bearer KEY}. */
        API_KEY,
        /** By {@code Authorization: Bearer TOKEN}, a JWT of the issuer that {@code quarkus.oidc} names. */
        OIDC
    }
}
