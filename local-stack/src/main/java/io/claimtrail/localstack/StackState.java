package io.claimtrail.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the running servers are, as the supervisor wrote it down. */
record StackState(long supervisor, String kafka, URI address, List<Long> servers) implements Stack {

    private static final String FILE = "stack.properties";

    static Optional<StackState> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties saved = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            saved.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new StackState(
                Long.parseLong(saved.getProperty("supervisor")),
                saved.getProperty("kafka"),
                URI.create(saved.getProperty("elasticsearch")),
                Stream.of(saved.getProperty("servers").split(","))
                        .map(Long::valueOf)
                        .toList()));
    }

    /** Writes it so that a reader sees all of it or nothing. */
    void write(Path folder) throws IOException {
        String text = "supervisor=" + supervisor + "\nkafka=" + kafka + "\nelasticsearch=" + address + "\nservers="
                + String.join(",", servers.stream().map(String::valueOf).toList()) + "\n";
        Path draft = Files.writeString(folder.resolve(FILE + ".draft"), text);
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return runs(supervisor, "Supervisor");
    }

    /** Ends servers that a killed supervisor left behind. */
    void endServers() {
        servers.stream()
                .filter(pid -> runs(pid, "claimtrail") || runs(pid, "elasticsearch"))
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .forEach(server -> {
                    server.descendants().forEach(ProcessHandle::destroyForcibly);
                    server.destroyForcibly();
                });
    }

    /** Whether {@code pid} is still the process it was, not another one that got its number. */
    private static boolean runs(long pid, String word) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(word))
                .isPresent();
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka;
    }

    @Override
    public URI elasticsearch() {
        return address;
    }
}
