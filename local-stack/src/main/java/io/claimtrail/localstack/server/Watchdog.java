package io.claimtrail.localstack.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that kills servers once the process that started them is gone, also where that was killed itself. */
public final class Watchdog {

    /**
     * Keeps the process ids that it has read, as the folder may be deleted before it reads again. A server that runs in a
     * separate session leads a process group, which is killed as a whole; otherwise the server is killed alone. Of the ways to
     * signal a group only POSIX' own works in every shell; dash rejects {@code kill -9 -- -PID}.
     */
    private static final String SCRIPT = """
            while kill -0 "$1" 2>/dev/null; do
              pids=$(cat "$2"/*/pid 2>/dev/null)
              sleep 1
            done
            for pid in $pids $(cat "$2"/*/pid 2>/dev/null); do
              kill -s KILL -- "-$pid" 2>/dev/null || kill -s KILL "$pid" 2>/dev/null
            done
            """;

    private Watchdog() {}

    /** Watches this process, for the servers whose folders are in {@code folder}. */
    public static ServerProcess start(Path folder) {
        return start(folder, ProcessHandle.current().pid());
    }

    /** Watches the process with the id {@code owner}. */
    static ServerProcess start(Path folder, long owner) {
        return new ProcessSpec(
                        "watchdog",
                        List.of("/bin/sh", "-c", SCRIPT, "watchdog", Long.toString(owner), folder.toString()),
                        Map.of(),
                        folder,
                        folder.resolve("watchdog.log"))
                .start();
    }
}
