package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.chaos.fault.SlowClients;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares deploy/kubernetes with the running services. The module deploy checks what needs no services. */
@ExtendWith(SharedInstallation.class)
class DeploymentIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** Time that the services wait for slow content at least. */
    private static final Duration SLOW_CLIENT = Duration.ofSeconds(20);

    /** Metrics that Prometheus itself and the kubelets export. */
    private static final Set<String> FOREIGN_METRICS =
            Set.of("up", "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes");

    /** Labels that Prometheus adds to each metric of a pod. */
    private static final Set<String> TARGET_LABELS = Set.of("namespace", "pod", "job", "instance");

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"");

    @Test
    void everyProbeIsAnsweredByEachService(Installation claimtrail) {
        List<String> paths = Deployment.objects("base/every-service.yaml").stream()
                .flatMap(object -> object.findValues("httpGet").stream())
                .map(probe -> probe.path("path").asText())
                .toList();

        assertThat(paths).hasSize(3);
        for (Installation.Service service : claimtrail.services()) {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(paths)
                            .allSatisfy(
                                    path -> assertThat(service.api().get(path).statusCode())
                                            .as(path)
                                            .isEqualTo(200)));
        }
    }

    /** The pool of threads has 200. Kubernetes stops a pod whose probes are not answered. */
    @ParameterizedTest
    @CsvSource({
        "ingest-service, /v1/articles, application/json,     /v1/articles/a,  405",
        "ingest-service, /v1/articles, application/x-ndjson, /v1/articles/a,  405",
        "claims-service, /v1/extract,  application/json,     /v1/no-such-path, 404",
        "search-service, /v1/match,    application/json,     /v1/claims?limit=1, 200"
    })
    void probesAndReadsAreAnsweredWhileManyClientsSendSlowly(
            String name, String slow, String mediaType, String fast, int status, Installation claimtrail) {
        Api api = claimtrail.service(name).api();

        try (SlowClients clients = SlowClients.open(250, api.port(), slow, mediaType)) {
            for (String path : List.of("/q/health/live", "/q/health/ready", fast)) {
                assertThat(answer(api, path)).as(path).isEqualTo(path.equals(fast) ? status : 200);
            }
        }
    }

    /** As a tree, one of these requests would need 250 MB, more than a service has. */
    @ParameterizedTest
    @CsvSource({
        "ingest-service, /v1/articles",
        "ingest-service, /v1/reviews",
        "claims-service, /v1/extract",
        "search-service, /v1/match"
    })
    void largeRequestsEndNoService(String name, String path, Installation claimtrail) {
        Api api = claimtrail.service(name).api();
        String large = "[" + "{},".repeat(2_796_000) + "{}]";

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> api.send("POST", path, "application/json", large)
                                    .statusCode(),
                            clients))
                    .limit(16)
                    .toList();

            assertThat(answers).extracting(CompletableFuture::join).isSubsetOf(400, 413, 503);
        }
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    /** The status of the answer; 0 if there is none while a slow client may still send. */
    private static int answer(Api api, String path) {
        try {
            return CompletableFuture.supplyAsync(() -> api.get(path).statusCode())
                    .get(SLOW_CLIENT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return 0;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theContainerPortIsTheServicesPort() throws IOException {
        for (String name : Installation.SERVICES) {
            JsonNode ports = Deployment.named("base/" + name + ".yaml", "Deployment", name)
                    .at("/spec/template/spec/containers/0/ports");
            String settings = Files.readString(
                    Installation.checkout().resolve(name + "/src/main/resources/application.properties"));

            assertThat(ports.findValuesAsText("name")).containsExactly("http", "management");
            assertThat(settings.lines())
                    .contains(
                            "quarkus.http.port=" + ports.at("/0/containerPort").asInt());
        }
    }

    @Test
    void healthAndMetricsListenOnThePortOfTheManifests(Installation claimtrail) {
        JsonNode service = Deployment.named("base/every-service.yaml", "Deployment", "every-service")
                .at("/spec/template/spec/containers/0");
        JsonNode open = Deployment.named("base/ingest-service.yaml", "Deployment", "ingest-service")
                .at("/spec/template/spec/containers/0/ports/1");
        List<String> scraped = Deployment.named("components/monitoring/scraping.yaml", "PodMonitor", "claimtrail")
                .findValuesAsText("port");

        assertThat(service.path("env")
                        .valueStream()
                        .filter(variable -> variable.path("name").asText().equals("CLAIMTRAIL_MANAGEMENT_PORT"))
                        .map(variable -> variable.path("value").asText()))
                .containsExactly(open.path("containerPort").asText());
        assertThat(service.findValues("httpGet"))
                .hasSize(3)
                .allSatisfy(probe -> assertThat(probe.path("port").asText()).isEqualTo("management"));
        assertThat(scraped).containsExactly("management");
    }

    @Test
    void everyQueryNamesMetricsAndLabelsThatTheServicesExport(Installation claimtrail) {
        String metrics = Deployment.named("components/monitoring/scraping.yaml", "PodMonitor", "claimtrail")
                .at("/spec/podMetricsEndpoints/0/path")
                .asText();
        Map<String, Set<String>> exported = new HashMap<>();
        claimtrail.ingest().api().post("/v1/articles", new NewsDay("Measured Daily", 1).line(1));
        await().atMost(TIMEOUT)
                .until(() -> claimtrail.search().api().total("/v1/claims?publisher=Measured%20Daily") == 2);
        claimtrail
                .services()
                .forEach(service -> collect(service.api().get(metrics).body(), exported));

        Set<String> queries = queries();

        assertThat(queries).hasSizeGreaterThan(15);
        assertThat(queries)
                .allSatisfy(
                        query -> assertThat(missing(query, exported)).as(query).isEmpty());
    }

    @Test
    void everyOperationIsRoutedToItsService(Installation claimtrail) {
        Routes routes = new Routes(Deployment.named("components/ingress/routes.yaml", "HTTPRoute", "claimtrail"));

        assertThat(operations(claimtrail.ingest()))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(service(routes, operation)).contains("ingest-service"));
        assertThat(operations(claimtrail.search()))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(service(routes, operation)).contains("search-service"));
        assertThat(operations(claimtrail.claims()))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(service(routes, operation)).isEmpty());
        assertThat(routes.service("GET", "/q/metrics")).isEmpty();
    }

    @Test
    void aServiceConnectsExactlyToWhatItsNetworkPolicyAllows(Installation claimtrail) {
        assumeTrue(Connections.areVisible(), "only Linux shows the connections of a process");

        for (String name : Installation.SERVICES) {
            Installation.Service service = claimtrail.service(name);
            await().atMost(TIMEOUT)
                    .untilAsserted(
                            () -> assertThat(connected(claimtrail, service)).isEqualTo(allowed(name)));
        }
    }

    private static Set<String> connected(Installation claimtrail, Installation.Service service) {
        return Connections.outgoing(service.server().pid(), service.api().port()).stream()
                .map(port -> port == claimtrail.kafkaPort()
                        ? "kafka"
                        : port == claimtrail.elasticsearchPort() ? "elasticsearch" : "port " + port)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String service) {
        return Deployment.named("components/network-policies/services.yaml", "NetworkPolicy", service)
                .at("/spec/egress")
                .valueStream()
                .flatMap(rule -> rule.path("to").valueStream())
                .map(peer -> peer.at("/podSelector/matchLabels"))
                .map(labels -> labels.has("strimzi.io/name")
                        ? "kafka"
                        : labels.has("elasticsearch.k8s.elastic.co/cluster-name") ? "elasticsearch" : labels.toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> queries() {
        Stream<String> alerts = Deployment.objects("components/monitoring/alerts.yaml").stream()
                .flatMap(object -> object.findValuesAsText("expr").stream());
        Stream<String> dashboard = Deployment.objects("components/monitoring/dashboard.json").stream()
                .flatMap(object -> object.findValuesAsText("expr").stream());
        Stream<String> scaling = Deployment.objects("components/autoscaling/search-service.yaml").stream()
                .flatMap(object -> object.findValuesAsText("query").stream());
        return Stream.of(alerts, dashboard, scaling).flatMap(query -> query).collect(Collectors.toSet());
    }

    private static List<String> missing(String query, Map<String, Set<String>> exported) {
        List<String> missing = new ArrayList<>();
        new PrometheusQuery(query).labelsByMetric().forEach((metric, labels) -> {
            if (FOREIGN_METRICS.contains(metric)) {
                return;
            }
            if (!exported.containsKey(metric)) {
                missing.add(metric);
                return;
            }
            labels.stream()
                    .filter(label -> !TARGET_LABELS.contains(label)
                            && !exported.get(metric).contains(label))
                    .forEach(label -> missing.add(metric + "{" + label + "}"));
        });
        return missing;
    }

    /** Adds the names of all samples with their labels. */
    private static void collect(String metrics, Map<String, Set<String>> exported) {
        metrics.lines().map(SAMPLE::matcher).filter(sample -> sample.find()).forEach(sample -> {
            Set<String> labels = exported.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            Optional.ofNullable(sample.group(2))
                    .ifPresent(all -> LABEL.matcher(all).results().forEach(label -> labels.add(label.group(1))));
        });
    }

    /** All operations, such as "GET /v1/claims/{id}". */
    private static List<String> operations(Installation.Service service) {
        return service.api().getJson("/q/openapi?format=json").path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    private static Optional<String> service(Routes routes, String operation) {
        int space = operation.indexOf(' ');
        return routes.service(operation.substring(0, space), operation.substring(space + 1));
    }
}
