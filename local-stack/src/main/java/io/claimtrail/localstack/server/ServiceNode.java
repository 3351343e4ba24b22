package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How to run one of our services on loopback.
 *
 * @param application the folder of its {@code quarkus-run.jar}
 * @param folder its working directory; made where it is missing
 * @param log for its output
 * @param properties its configuration, beyond the port
 */
public record ServiceNode(
        String name,
        Path application,
        Path folder,
        Path log,
        int port,
        int heapMegabytes,
        Map<String, String> properties)
        implements Node {

    /** Number of pools for native memory; the default is eight for each processor, most of them half empty. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    public ServiceNode {
        properties = Map.copyOf(properties);
    }

    @Override
    public ProcessSpec launch() {
        return serving(AotCache.options(application));
    }

    /** The same with other JVM options. */
    ProcessSpec serving(List<String> options) {
        return run(options, Map.of("quarkus.http.port", Integer.toString(port)));
    }

    /** The application with {@code additional} configuration, which may give it another job than serving. */
    public ProcessSpec run(Map<String, String> additional) {
        return run(AotCache.options(application), additional);
    }

    private ProcessSpec run(List<String> jvm, Map<String, String> additional) {
        List<String> java = List.of(
                Servers.java().toString(),
                // Without it the heap starts at its maximum, and an idle service never returns the memory.
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // The neural network runs in native code.
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.http.host=127.0.0.1",
                // The log is read by people here.
                "-Dquarkus.log.console.json.enabled=false");
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(additional);
        Stream<String> options = all.entrySet().stream().map(entry -> "-D" + entry.getKey() + "=" + entry.getValue());
        Stream<String> jar =
                Stream.of("-jar", application.resolve("quarkus-run.jar").toString());
        List<String> command = Stream.of(java.stream(), jvm.stream(), options, jar)
                .flatMap(component -> component)
                .toList();
        return new ProcessSpec(name, command, ENVIRONMENT, folder, log);
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isReady() {
        return Probe.isOk(
                URI.create("http://127.0.0.1:" + managementPort() + "/q/health/ready"), Duration.ofSeconds(5));
    }

    /** Port of health and metrics: that of the API, unless they have one of their own. */
    private String managementPort() {
        return properties.getOrDefault("claimtrail.management.port", Integer.toString(port));
    }
}
