package io.claimtrail.localstack.installation;

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

class TcpProxyTest {

    private static final int MOMENT_MILLIS = 100;

    private final TcpProxy proxy = TcpProxy.open();
    private ServerSocket echo;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        proxy.forwardTo(echo.getLocalPort());
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void forwardsInBothDirections() throws IOException {
        assertEchoes();
    }

    @Test
    void closesConnectionsWhenCutAndForwardsAgainOnceRestored() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write(42);
            client.getInputStream().read();
            proxy.cut();

            assertThat(readsAnything(client)).isFalse();
        }
        try (Socket client = connect()) {
            assertThat(readsAnything(client)).isFalse();
        }

        proxy.restore();
        assertEchoes();
    }

    @Test
    void forwardsNothingWhileSilentAndAllOfItOnceRestored() throws IOException {
        try (Socket client = connect()) {
            proxy.silence();
            client.getOutputStream().write(42);
            client.setSoTimeout(MOMENT_MILLIS);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            proxy.restore();
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
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
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
                // The client has disconnected, or the test has ended.
            }
        }
    }
}
