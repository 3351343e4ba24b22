package io.claimtrail.localstack;

import io.claimtrail.localstack.server.AtomicFile;
import io.claimtrail.localstack.server.ProcessId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The addresses of the running servers, as the supervisor has written them to a file. */
record StackState(ProcessId supervisor, String kafkaBootstrapServers, URI elasticsearch) implements Stack {

    /** Reads the state from {@code folder}; empty if there is none or its supervisor no longer runs. */
    static Optional<StackState> find(Path folder) {
        List<String> lines = file(folder).lines();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessId.parse(lines.get(0))
                        .map(supervisor -> new StackState(supervisor, lines.get(1), URI.create(lines.get(2))))
                        .filter(state -> state.supervisor.find().isPresent());
    }

    void write(Path folder) {
        file(folder).write(List.of(supervisor.toString(), kafkaBootstrapServers, elasticsearch.toString()));
    }

    private static AtomicFile file(Path folder) {
        return new AtomicFile(folder.resolve("stack"));
    }
}
