package io.claimtrail.localstack.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that ends servers once their owner is gone, also when the owner was killed and could do nothing. */
public final class Watchdog {

    /**
     * Remembers what it saw, as the folder may be deleted before it looks again. A server leads its process group where
     * it runs in a session of its own; elsewhere it is ended alone.
     */
    private static final String SCRIPT = """
            while kill -0 "$1" 2>/dev/null; do
              pids=$(cat "$2"/*/pid 2>/dev/null)
              sleep 1
            done
            for pid in $pids $(cat "$2"/*/pid 2>/dev/null); do
              kill -9 -- "-$pid" 2>/dev/null || kill -9 "$pid" 2>/dev/null
            done
            """;

    private Watchdog() {}

    /** Watches this process for the servers whose folders lie in {@code folder}. */
    public static ServerProcess start(Path folder) {
        String self = Long.toString(ProcessHandle.current().pid());
        return new ProcessSpec(
                        "guard",
                        List.of("/bin/sh", "-c", SCRIPT, "guard", self, folder.toString()),
                        Map.of(),
                        folder,
                        folder.resolve("guard.log"))
                .start();
    }
}
