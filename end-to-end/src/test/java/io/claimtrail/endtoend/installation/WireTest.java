package io.claimtrail.endtoend.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final int MOMENT_MILLIS = 100;

    private final Wire wire = Wire.open();
    private ServerSocket echo;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        wire.leadTo(echo.getLocalPort());
    }

    @AfterEach
    void end() throws IOException {
        wire.close();
        echo.close();
    }

    @Test
    void passesOnInBothDirections() throws IOException {
        assertEchoes();
    }

    @Test
    void breaksWhatIsOpenWhenCutAndWorksAgainOnceMended() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write(42);
            client.getInputStream().read();
            wire.cut();

            assertThat(readsAnything(client)).isFalse();
        }
        try (Socket client = connect()) {
            assertThat(readsAnything(client)).isFalse();
        }

        wire.mend();
        assertEchoes();
    }

    @Test
    void holdsBackWhileSilentAndDeliversOnceMended() throws IOException {
        try (Socket client = connect()) {
            wire.silence();
            client.getOutputStream().write(42);
            client.setSoTimeout(MOMENT_MILLIS);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            wire.mend();
            client.setSoTimeout(0);
            assertThat(client.getInputStream().read()).isEqualTo(42);
        }
    }

    private void assertEchoes() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write(42);

            assertThat(client.getInputStream().read()).isEqualTo(42);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), wire.port());
    }

    private static boolean readsAnything(Socket client) {
        try {
            return client.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false; // reset
        }
    }

    private void answer() {
        while (!echo.isClosed()) {
            try (Socket client = echo.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException e) {
                // Somebody left, or the test has ended.
            }
        }
    }
}
