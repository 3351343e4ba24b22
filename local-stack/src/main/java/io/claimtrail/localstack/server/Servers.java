package io.claimtrail.localstack.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unpacked servers that the build of this module makes.
 *
 * @param home contains {@code libs}, {@code kafka.txt} and {@code supervisor.txt} (which of these libraries either needs) and
 *     {@code elasticsearch-VERSION}
 */
public record Servers(Path home) {

    public Servers {
        if (!Files.exists(home.resolve("kafka.txt"))) {
            throw new IllegalStateException("no Kafka and Elasticsearch in " + home
                    + ": build local-stack first (./mvnw -DskipTests package -pl contracts,local-stack)");
        }
    }

    /** Finds the servers by the system property {@code local-stack.servers}, else in the checkout around the working directory. */
    public static Servers find() {
        String property = System.getProperty("local-stack.servers");
        if (property != null) {
            return new Servers(Path.of(property).toAbsolutePath());
        }
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("local-stack/target/servers"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(Servers::new)
                .orElseThrow(() -> new IllegalStateException("no local-stack/target/servers above " + start));
    }

    /** The libraries of Kafka in this build; an earlier build may have left others beside them. */
    public List<Path> kafka() {
        return libraries("kafka.txt");
    }

    /** All libraries that the code of this module needs. */
    public List<Path> supervisor() {
        return libraries("supervisor.txt");
    }

    /** {@code libraries} as a class path. */
    public static String classPath(List<Path> libraries) {
        return libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private List<Path> libraries(String listing) {
        try {
            String names = Files.readString(home.resolve(listing)).strip();
            return Pattern.compile(":").splitAsStream(names).map(home::resolve).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that contains Elasticsearch's {@code bin}. */
    public Path elasticsearch() {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("elasticsearch-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Elasticsearch in " + home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code java} that runs this program, to start others with. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
