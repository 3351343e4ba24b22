package io.claimtrail.localstack.installation;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.LocalStack;
import io.claimtrail.localstack.build.Build;
import io.claimtrail.localstack.build.BuildCache;
import io.claimtrail.localstack.build.BuildCopies;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.Job;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Polling;
import io.claimtrail.localstack.server.Server;
import io.claimtrail.localstack.server.Servers;
import io.claimtrail.localstack.server.ServiceNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole Claimtrail for tests and benchmarks: an empty Kafka, an empty Elasticsearch and the services, as processes on free
 * ports. Any process can be killed and started again. All processes end with {@link #close()}, or with the process that
 * started them. The folder stays.
 */
public final class Installation implements AutoCloseable {

    /** Names of the services. */
    public static final List<String> SERVICES =
            Component.services().stream().map(Component::label).toList();

    private static final BuildCache CACHE = new BuildCache(BuildCache.folder(System.getenv()), line -> {});

    private final LocalStack stack;
    private final Path folder;
    private final Layout layout;
    /** Services in use, by name. An instance that {@link #start(String, Map)} returned is not among them. */
    private final Map<String, Service> services = new ConcurrentHashMap<>();

    /** Further instances of each service, which run from the start to the end. */
    private final Map<Component, List<Service>> further = new ConcurrentHashMap<>();

    private final Map<Component, Path> copies = new ConcurrentHashMap<>();

    private Installation(LocalStack stack, Path folder, Layout layout) {
        this.stack = stack;
        this.folder = folder;
        this.layout = layout;
    }

    /**
     * What an installation consists of.
     *
     * @param proxies stand between services and servers; closed with the installation
     * @param instances number of instances of each service, at least 1
     * @param settings settings of the instances of each service, beyond the defaults
     */
    public record Layout(ServiceProxies proxies, int instances, Map<Component, Map<String, String>> settings) {

        public Layout {
            if (instances < 1) {
                throw new IllegalArgumentException(instances + " instances");
            }
            settings = Map.copyOf(settings);
        }

        /** One instance of each service with default settings, which connects directly. */
        static Layout plain() {
            return new Layout(ServiceProxies.none(), 1, Map.of());
        }
    }

    /** A running service: its process, its HTTP interface and its log file. */
    public record Service(Server server, Api api, Path log) {}

    /** Starts everything in {@code folder} and returns once all services are ready. */
    public static Installation start(Path folder) {
        return start(folder, Layout.plain());
    }

    /** The same with {@code layout}. */
    public static Installation start(Path folder, Layout layout) {
        ServiceProxies proxies = layout.proxies();
        LocalStack stack = LocalStack.start(Servers.find(), folder, proxies.kafkaListeners());
        proxies.forwardToElasticsearch(stack.elasticsearch().getPort());
        Installation installation = withTopics(stack, folder, layout);
        installation.copies.putAll(installation.provide(Component.services()));
        SERVICES.forEach(name -> installation.services.put(name, installation.start(name, Map.of())));
        Component.services()
                .forEach(service -> installation.further.put(
                        service,
                        Stream.generate(() -> installation.start(service.label(), Map.of()))
                                .limit(layout.instances() - 1L)
                                .toList()));
        Component.services()
                .forEach(service -> installation
                        .instances(service)
                        .forEach(instance -> instance.server().awaitReady()));
        return installation;
    }

    /** Starts Kafka and Elasticsearch at the speed of {@code ./claimtrail up}, and no service yet. */
    public static Installation startServers(Path folder) {
        return withTopics(LocalStack.startAtFullSpeed(Servers.find(), folder), folder, Layout.plain());
    }

    private static Installation withTopics(LocalStack stack, Path folder, Layout layout) {
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers())) {
            topics.create("");
        }
        return new Installation(stack, folder, layout);
    }

    public Server server(Component component) {
        return switch (component) {
            case KAFKA -> kafka();
            case ELASTICSEARCH -> elasticsearch();
            case INGEST, CLAIMS, SEARCH -> service(component.label()).server();
        };
    }

    /** All instances of a service: the one in use, and the further ones of the layout. */
    public List<Service> instances(Component service) {
        return Stream.concat(Stream.of(service(service.label())), further.getOrDefault(service, List.of()).stream())
                .toList();
    }

    public Server kafka() {
        return stack.kafka();
    }

    public String kafkaBootstrapServers() {
        return stack.kafkaBootstrapServers();
    }

    public int kafkaPort() {
        return URI.create("kafka://" + stack.kafkaBootstrapServers()).getPort();
    }

    public Server elasticsearch() {
        return stack.elasticsearchServer();
    }

    public URI elasticsearchAddress() {
        return stack.elasticsearch();
    }

    public int elasticsearchPort() {
        return stack.elasticsearch().getPort();
    }

    public Service service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    public Service ingest() {
        return service("ingest-service");
    }

    public Service claims() {
        return service("claims-service");
    }

    public Service search() {
        return service("search-service");
    }

    public Collection<Service> services() {
        return List.copyOf(services.values());
    }

    /** Starts {@code service} where it does not run, and returns its address once it is ready. */
    public URI running(Component service) {
        return running(service, Map.of());
    }

    /** The same; a service that does not run is started with {@code settings}. */
    public URI running(Component service, Map<String, String> settings) {
        Service running = services.computeIfAbsent(service.label(), name -> {
            Service started = start(name, settings);
            started.server().awaitReady();
            return started;
        });
        return Component.url(running.api().port());
    }

    /** Stops {@code service} where it runs. */
    public void stop(Component service) {
        @Nullable Service running = services.remove(service.label());
        if (running != null) {
            running.server().stop();
        }
    }

    /** Starts another instance of a service, makes it the one in use once it is ready, and returns the one before. */
    public Service replace(String name) {
        Service next = start(name, Map.of());
        next.server().awaitReady();
        return Objects.requireNonNull(services.put(name, next));
    }

    /** Starts an instance beside those in use; the caller stops it. */
    public Service start(String name, Map<String, String> settings) {
        ServiceNode node = node(name, settings);
        return new Service(Server.start(node), new Api(node.port()), node.log());
    }

    /** Describes a process of service {@code name} on a free port of this installation. */
    public ServiceNode node(String name, Map<String, String> settings) {
        int port = FreePorts.next();
        Path home = folder.resolve(name + "-" + port);
        Map<String, String> all = new HashMap<>();
        all.put("kafka.bootstrap.servers", layout.proxies().kafka(name).orElse(stack.kafkaBootstrapServers()));
        all.put(
                "quarkus.elasticsearch.hosts",
                layout.proxies()
                        .elasticsearch(name)
                        .orElse(stack.elasticsearch().getAuthority()));
        Component component = Component.find(name).orElseThrow();
        all.putAll(layout.settings().getOrDefault(component, Map.of()));
        all.putAll(settings);
        Path application = BuildCopies.application(copy(component));
        return new ServiceNode(name, application, home, home.resolve("log"), port, component.heapMegabytes(), all);
    }

    /** Starts a rebuild of the index in a process of its own, beside the services. */
    public Job startRebuild() {
        ServiceNode node = node(Component.SEARCH.label(), Map.of());
        node.prepare();
        return Job.start(node.run(Map.of("claimtrail.search.mode", "reindex")));
    }

    /** Fills the cache folder with all that an instance runs from; {@code folder} gets links to it. */
    public static void fillCache(Path folder) {
        CACHE.provide(new Build(checkout()), List.of(Component.values()), new BuildCopies(folder));
    }

    /** A copy of {@code service} in {@code folder} with its AOT cache, for {@link ServiceNode#application()}. */
    public static Path application(Component service, Path folder) {
        Map<Component, Path> copies = CACHE.provide(new Build(checkout()), List.of(service), new BuildCopies(folder));
        return BuildCopies.application(Objects.requireNonNull(copies.get(service)));
    }

    /** What {@code service} runs from: a copy, so that a build does not disturb it. */
    private Path copy(Component service) {
        return Objects.requireNonNull(copies.computeIfAbsent(
                service, missing -> provide(List.of(missing)).get(missing)));
    }

    private Map<Component, Path> provide(List<Component> services) {
        return CACHE.provide(new Build(checkout()), services, new BuildCopies(folder.resolve("apps")));
    }

    /** Returns once {@code reader} has processed all records in Kafka, or throws after {@code limit}. */
    public void awaitProcessed(ConsumerLag.Reader reader, Duration limit) {
        try (ConsumerLag lag = new ConsumerLag(kafkaBootstrapServers())) {
            if (!Polling.until(() -> lag.of(reader).orElse(1) == 0, limit)) {
                throw new IllegalStateException(
                        reader.group() + " is " + lag.of(reader) + " records behind after " + limit);
            }
        }
    }

    @Override
    public void close() {
        services.values().forEach(service -> service.server().kill());
        further.values()
                .forEach(instances ->
                        instances.forEach(service -> service.server().kill()));
        stack.close();
        layout.proxies().close();
    }

    /** The checkout whose build is run. */
    public static Path checkout() {
        return Stream.iterate(Servers.find().home(), Objects::nonNull, Path::getParent)
                .filter(folder -> folder.resolve("ingest-service").toFile().isDirectory())
                .findFirst()
                .orElseThrow();
    }
}
