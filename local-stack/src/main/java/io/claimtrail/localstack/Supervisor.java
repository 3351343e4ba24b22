package io.claimtrail.localstack;

import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.ProcessId;
import io.claimtrail.localstack.server.Servers;
import java.io.IOException;
import java.nio.file.Path;

/** The process that runs the shared stack: starts it, waits for its owner to end, stops it and deletes its folder. */
final class Supervisor {

    private Supervisor() {}

    /**
     * Runs until the owner ends.
     *
     * @param arguments folder of the stack, {@link ProcessId} of the owner, whether to start an Elasticsearch
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ProcessId self = ProcessId.of(ProcessHandle.current());
        // A separate folder: servers of a supervisor that was killed may still be running.
        Path data = folder.resolve("servers-" + self.pid());
        LocalStack stack = Boolean.parseBoolean(arguments[2])
                ? LocalStack.start(Servers.find(), data)
                : LocalStack.startKafka(Servers.find(), data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            FileTree.delete(folder);
        }));
        new StackState(ProcessId.of(ProcessHandle.current()), stack.kafkaBootstrapServers(), stack.elasticsearch())
                .write(folder);
        ProcessId.parse(arguments[1])
                .flatMap(ProcessId::find)
                .ifPresent(owner -> owner.onExit().join());
    }
}
