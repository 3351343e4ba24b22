package io.claimtrail.localstack;

import io.claimtrail.localstack.server.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The process that holds the shared stack: starts it, waits for its owner to end, and leaves nothing behind. */
final class Supervisor {

    private Supervisor() {}

    /**
     * Runs until the owner ends.
     *
     * @param arguments folder of the stack, pid of the owner
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ProcessHandle owner = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
        LocalStack stack = LocalStack.start(Servers.find(), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            StackState.clear(folder);
        }));
        new StackState(
                        ProcessHandle.current().pid(),
                        stack.kafkaBootstrapServers(),
                        stack.elasticsearch(),
                        List.of(stack.kafka().pid(), stack.elasticsearchServer().pid()))
                .write(folder);
        owner.onExit().join();
    }
}
