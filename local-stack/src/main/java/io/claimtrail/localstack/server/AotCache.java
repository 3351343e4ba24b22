package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The ahead-of-time cache of an application (JEP 514): classes that one start has found, read and linked. A start with it
 * takes about half the time. It lies beside the application and is valid until a file of the application changes; a JVM
 * ignores one that is not valid.
 */
public final class AotCache {

    /** First version of Java that knows the options. */
    private static final int FIRST_JAVA = 25;

    /** Variables with options for every JVM: with some options a JVM ends instead of ignoring an invalid cache. */
    private static final List<String> FOREIGN_OPTIONS =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Heap of the start that makes the cache. */
    private static final int HEAP_MEGABYTES = 256;
    /** Timeout of that start, and of its end. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private AotCache() {}

    /** Whether {@link #make} would make a cache. */
    public static boolean isMissing(Path application) {
        return isSupported() && !isNewer(of(application), application.resolve("quarkus-run.jar"));
    }

    /**
     * Starts {@code application} once, without Kafka and Elasticsearch, to make its cache. Does nothing where a valid cache
     * exists or Java makes none.
     *
     * @param application folder of a {@code quarkus-run.jar}
     */
    public static void make(Path application) {
        if (!isMissing(application)) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("claimtrail-start");
            ServerProcess watchdog = Watchdog.start(folder);
            try {
                startOnce(application, folder.resolve("service"));
            } finally {
                watchdog.kill();
                FileTree.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't make the cache of " + application, e);
        }
    }

    private static void startOnce(Path application, Path folder) throws IOException {
        Path cache = of(application);
        Path draft = cache.resolveSibling(cache.getFileName() + ".draft");
        int port = FreePorts.next();
        ServerProcess process = node(application, folder, port)
                .serving(List.of("-XX:AOTCacheOutput=" + draft))
                .start();
        new PidFile(folder).write(process.id().pid());
        process.awaitReady(() -> Probe.isOk(URI.create("http://127.0.0.1:" + port + "/q/health/live"), LIMIT), LIMIT);
        // The JVM writes the cache when it ends, which takes some seconds. Without it starts are only slower.
        process.stop(LIMIT);
        if (Files.exists(draft)) {
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The file beside {@code application}; each version of Java needs its own. */
    private static Path of(Path application) {
        String java = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-");
        return application.resolveSibling(application.getFileName() + "-java-" + java + ".aot");
    }

    /** JVM options that use the cache of {@code application}; none where there is no cache. */
    static List<String> options(Path application) {
        Path cache = of(application);
        return isSupported() && Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_JAVA
                && FOREIGN_OPTIONS.stream().allMatch(name -> System.getenv(name) == null);
    }

    private static ServiceNode node(Path application, Path folder, int port) {
        String nowhere = "127.0.0.1:" + FreePorts.next();
        return new ServiceNode(
                "the first start of " + application,
                application,
                folder,
                folder.resolve("log"),
                port,
                HEAP_MEGABYTES,
                Map.of(
                        "claimtrail.auth",
                        "none",
                        "kafka.bootstrap.servers",
                        nowhere,
                        "quarkus.elasticsearch.hosts",
                        nowhere));
    }

    private static boolean isNewer(Path cache, Path jar) {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
