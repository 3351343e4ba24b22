package io.claimtrail.localstack;

import io.claimtrail.localstack.server.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Where the running servers are, as the supervisor wrote it down. */
record StackState(ProcessId supervisor, String kafkaBootstrapServers, URI elasticsearch) implements Stack {

    private static final String FILE = "stack";

    /** What stands in {@code folder}, while its supervisor is alive. */
    static Optional<StackState> find(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return ProcessId.parse(lines.get(0))
                    .map(supervisor -> new StackState(supervisor, lines.get(1), URI.create(lines.get(2))))
                    .filter(state -> state.supervisor.find().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it so that a reader sees all of it or nothing. */
    void write(Path folder) throws IOException {
        List<String> lines = List.of(supervisor.toString(), kafkaBootstrapServers, elasticsearch.toString());
        Path draft = Files.write(folder.resolve(FILE + ".draft"), lines);
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
