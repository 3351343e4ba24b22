package io.claimtrail.search.index;

import io.quarkus.elasticsearch.restclient.lowlevel.ElasticsearchClientConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClientBuilder.HttpClientConfigCallback;

/**
 * Configures the HTTP client of Elasticsearch. With TLS it trusts the certificates of {@code quarkus.tls.elasticsearch.*},
 * or those of the JDK if none are configured there.
 */
@ElasticsearchClientConfig
@Dependent
class ElasticsearchTransport implements HttpClientConfigCallback {

    private static final String TLS_NAME = "elasticsearch";
    private static final String PROTOCOL = "quarkus.elasticsearch.protocol";

    private final TlsConfigurationRegistry registry;
    private final boolean authenticates;

    ElasticsearchTransport(
            TlsConfigurationRegistry registry,
            @ConfigProperty(name = "quarkus.elasticsearch.username") Optional<String> user) {
        this.registry = registry;
        this.authenticates = user.isPresent();
    }

    /** Stops the start on an invalid protocol, which the extension would notice only with the first request. */
    void check(@Observes StartupEvent event, @ConfigProperty(name = PROTOCOL, defaultValue = "http") String protocol) {
        if (!Set.of("http", "https").contains(protocol)) {
            throw new IllegalArgumentException(PROTOCOL + " must be http or https, is " + protocol);
        }
    }

    @Override
    public HttpAsyncClientBuilder customizeHttpClient(HttpAsyncClientBuilder client) {
        registry.get(TLS_NAME).ifPresent(tls -> trust(client, tls));
        if (!authenticates) {
            // The cache keeps credentials as serialized objects and deserializes them for each request.
            client.disableAuthCaching();
        }
        return client;
    }

    private static void trust(HttpAsyncClientBuilder client, TlsConfiguration tls) {
        try {
            client.setSSLContext(tls.createSSLContext());
        } catch (Exception e) { // declared by the interface
            throw new IllegalStateException("quarkus.tls." + TLS_NAME + " can't be used", e);
        }
    }
}
