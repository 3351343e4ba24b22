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
 * What the JVM keeps of one start of an application (classes found, read and linked, JEP 514), with which every other takes
 * about half of the time. It lies beside the application, and fits it as long as none of its files is written anew.
 */
public final class AotCache {

    /** Java before it keeps nothing, and knows none of the options. */
    private static final int FIRST_JAVA = 25;

    /** What holds options for every JVM: with some of them one ends at once rather than do without a cache that does not fit. */
    private static final List<String> FOREIGN_OPTIONS =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private AotCache() {}

    /** Whether {@link #make} would have something to do. */
    public static boolean isMissing(Path application) {
        return isSupported() && !isNewer(of(application), application.resolve("quarkus-run.jar"));
    }

    /**
     * Starts {@code application} once, where there is neither Kafka nor Elasticsearch, to make its cache; does nothing where
     * there is one, or where Java makes none.
     *
     * @param application folder of a {@code quarkus-run.jar}
     */
    public static void make(Path application) {
        if (!isMissing(application)) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("claimtrail-start");
            ServerProcess guard = Watchdog.start(folder);
            try {
                startOnce(application, folder.resolve("service"));
            } finally {
                guard.kill();
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
        // The JVM writes it at its end, which therefore takes some seconds; where it can't, all goes on without.
        process.stop(LIMIT);
        if (Files.exists(draft)) {
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Gives {@code copy} of {@code application}, whose files have the same times, the same cache, where there is one. */
    public static void copy(Path application, Path copy) {
        if (Files.exists(of(application))) {
            FileTree.copy(of(application), of(copy));
        }
    }

    /** Where the cache of {@code application} lies. */
    private static Path of(Path application) {
        return application.resolveSibling(application.getFileName() + ".aot");
    }

    /** What tells a JVM to use the cache of {@code application}, where there is one. */
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
