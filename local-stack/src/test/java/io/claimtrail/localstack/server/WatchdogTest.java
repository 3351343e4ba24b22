package io.claimtrail.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On Linux, where a server runs in a separate session and so leads a process group. */
@EnabledOnOs(OS.LINUX)
class WatchdogTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Process owner;
    private Path serverFolder;
    private ServerProcess server;

    /** A server with a child process, as Elasticsearch is one. */
    @BeforeEach
    void startAnOwnerAndAServer() throws IOException {
        owner = new ProcessBuilder("sleep", "600").start();
        serverFolder = Files.createDirectories(folder.resolve("server"));
        server = new ProcessSpec(
                        "server",
                        List.of("/bin/sh", "-c", "sleep 600 & echo $! >child.draft; mv child.draft child; wait"),
                        Map.of(),
                        serverFolder,
                        serverFolder.resolve("log"))
                .start();
        new PidFile(serverFolder).write(server.id().pid());
    }

    @AfterEach
    void stop() {
        owner.destroyForcibly();
        server.kill();
    }

    @Test
    void killsServersAndTheirChildProcessesWhereTheirOwnerWasKilled() throws Exception {
        assertThat(Polling.until(() -> Files.exists(serverFolder.resolve("child")), TIMEOUT))
                .isTrue();
        long child =
                Long.parseLong(Files.readString(serverFolder.resolve("child")).strip());
        ServerProcess watchdog = Watchdog.start(folder, owner.pid());
        assertThat(isAlive(child)).isTrue();

        owner.destroyForcibly().waitFor();

        assertThat(Polling.until(() -> !server.isAlive() && !isAlive(child), TIMEOUT))
                .isTrue();
        assertThat(Polling.until(() -> !watchdog.isAlive(), TIMEOUT)).isTrue();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ServerProcess::isAlive).isPresent();
    }
}
