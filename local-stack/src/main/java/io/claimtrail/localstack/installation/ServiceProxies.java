package io.claimtrail.localstack.installation;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaNode.ProxiedListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The proxies of an installation: one between each service and each server that it needs, or none. */
public final class ServiceProxies implements AutoCloseable {

    /** Every connection that a proxy can stand in. */
    public static final List<Link> LINKS = List.of(
            new Link(Component.INGEST, Component.KAFKA),
            new Link(Component.CLAIMS, Component.KAFKA),
            new Link(Component.SEARCH, Component.KAFKA),
            new Link(Component.SEARCH, Component.ELASTICSEARCH));

    private final Map<Link, TcpProxy> proxies = new LinkedHashMap<>();
    private final List<ProxiedListener> kafkaListeners = new ArrayList<>();

    private ServiceProxies() {}

    /** A service and a server that it connects to. */
    public record Link(Component service, Component server) {

        @Override
        public String toString() {
            return service.label() + " to " + server.label();
        }
    }

    /** Every service connects directly. */
    public static ServiceProxies none() {
        return new ServiceProxies();
    }

    /** Opens a proxy for every link. */
    public static ServiceProxies open() {
        ServiceProxies proxies = new ServiceProxies();
        for (Link link : LINKS) {
            TcpProxy proxy = TcpProxy.open();
            proxies.proxies.put(link, proxy);
            if (link.server() == Component.KAFKA) {
                int port = FreePorts.next();
                proxy.forwardTo(port);
                // Kafka returns the address that clients must use, so each proxy has a listener that advertises it.
                proxies.kafkaListeners.add(new ProxiedListener(link.service().name(), port, proxy.port()));
            }
        }
        return proxies;
    }

    public TcpProxy proxy(Link link) {
        return Objects.requireNonNull(proxies.get(link), link.toString());
    }

    @Override
    public void close() {
        proxies.values().forEach(TcpProxy::close);
    }

    List<ProxiedListener> kafkaListeners() {
        return kafkaListeners;
    }

    void forwardToElasticsearch(int port) {
        proxies.forEach((link, proxy) -> {
            if (link.server() == Component.ELASTICSEARCH) {
                proxy.forwardTo(port);
            }
        });
    }

    /** Kafka's address for {@code service}; empty where it has no proxy. */
    Optional<String> kafka(String service) {
        return address(service, Component.KAFKA);
    }

    /** Elasticsearch's address for {@code service}; empty where it has no proxy. */
    Optional<String> elasticsearch(String service) {
        return address(service, Component.ELASTICSEARCH);
    }

    private Optional<String> address(String service, Component server) {
        return Component.find(service)
                .map(component -> proxies.get(new Link(component, server)))
                .map(proxy -> "127.0.0.1:" + proxy.port());
    }
}
