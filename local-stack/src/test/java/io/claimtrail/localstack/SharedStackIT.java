package io.claimtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.localstack.server.Servers;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedStackIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Servers servers = Servers.find();
    private Process owner;

    @BeforeEach
    void startAnOwner() throws Exception {
        owner = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endTheOwner() {
        owner.destroyForcibly();
    }

    @Test
    void isTheSameForAllWhoAttach() {
        assertThat(SharedStack.attach()).isEqualTo(SharedStack.attach());
    }

    @Test
    void isReplacedWhereItsSupervisorWasKilledAndEndsWithItsOwner() throws Exception {
        Stack first = SharedStack.attach(servers, owner.toHandle(), false);
        assertThat(answers(kafka(first))).isTrue();
        ProcessHandle supervisor =
                StackState.find(folder()).orElseThrow().supervisor().find().orElseThrow();

        supervisor.destroyForcibly();
        supervisor.onExit().join();
        Stack second = SharedStack.attach(servers, owner.toHandle(), false);

        assertThat(second).isNotEqualTo(first);
        assertThat(answers(kafka(second))).isTrue();
        await().atMost(TIMEOUT).until(() -> !answers(kafka(first)));

        owner.destroyForcibly().waitFor();

        await().atMost(TIMEOUT).until(() -> !answers(kafka(second)));
        await().atMost(TIMEOUT).until(() -> !Files.exists(folder()));
    }

    private Path folder() {
        return Objects.requireNonNull(servers.home().getParent()).resolve("shared-stack-" + owner.pid());
    }

    private static URI kafka(Stack stack) {
        return URI.create("kafka://" + stack.kafkaBootstrapServers());
    }

    private static boolean answers(URI address) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 1000);
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }
}
