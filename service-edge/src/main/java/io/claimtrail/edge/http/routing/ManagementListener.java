package io.claimtrail.edge.http.routing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Listens on the port of health and metrics, if one is configured. It has its own connections: however many the API's port has,
 * probes are answered. The paths are those of the API's port; {@link PathCheck} serves no others here.
 */
@Singleton
class ManagementListener {

    /** Seconds after which a connection without traffic is closed. */
    private static final int IDLE_SECONDS = 60;

    private final ManagementConfig config;
    private final Vertx vertx;
    private final String host;
    private final boolean listens;
    private @Nullable Router router;
    private @Nullable HttpServer server;

    ManagementListener(
            ManagementConfig config,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean listens) {
        this.config = config;
        this.vertx = vertx;
        this.host = host;
        this.listens = listens;
    }

    void register(@Observes Router paths) {
        router = paths;
    }

    void start(@Observes StartupEvent event) {
        Router paths = router;
        if (config.port().isPresent() && listens && paths != null) {
            int port = config.port().get();
            try {
                server = vertx.createHttpServer(new HttpServerOptions()
                                .setHost(host)
                                .setPort(port)
                                .setIdleTimeout(IDLE_SECONDS))
                        .requestHandler(paths)
                        .listen()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                throw new IllegalStateException(
                        "claimtrail.management.port: can't listen on port " + port + ": " + e.getCause());
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) {
            var unused = server.close();
        }
    }
}
