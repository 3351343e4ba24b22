package io.claimtrail.edge.http.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the start of a service that other machines could call without authentication. */
@Singleton
class StartCheck {

    private final AccessConfig config;
    private final KeyFile keys;
    private final String host;

    StartCheck(AccessConfig config, KeyFile keys, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.keys = keys;
        this.host = host;
    }

    /** Runs before all other startup code. */
    void check(@Observes @Priority(1) StartupEvent event) {
        switch (config.mode()) {
            case NONE -> requireLoopback(host);
            case API_KEY -> keys.follow(keysFile());
            case OIDC -> {
                // IssuerCheck has checked it.
            }
        }
    }

    static void requireLoopback(String host) {
        if (!isLoopback(host)) {
            throw new IllegalStateException("claimtrail.auth is none, but quarkus.http.host is " + host
                    + ": without authentication a service listens on loopback only."
                    + " Set claimtrail.auth=api-key and claimtrail.auth.keys-file, or claimtrail.auth=oidc,"
                    + " or quarkus.http.host=127.0.0.1");
        }
    }

    private Path keysFile() {
        return config.keysFile()
                .orElseThrow(() -> new IllegalStateException(
                        "claimtrail.auth is api-key, but claimtrail.auth.keys-file is not set:"
                                + " name the file that ./claimtrail keys create writes"));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
