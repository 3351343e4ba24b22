package io.claimtrail.localstack.installation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final int MOMENT_MILLIS = 100;

    private static final int CHUNK = 100;

    private final TcpProxy proxy = TcpProxy.open();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    /** Number of bytes that the server receives before it answers. */
    private volatile int answerAfter;

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

    @Test
    void losesTheAnswerToARequestThatTheServerHasReceived() throws IOException {
        String head = "POST /_aliases HTTP/1.1";
        String content = "{\"alias\":\"claims-write\"}";
        answerAfter = head.length() + content.length();
        try (AnswerLoss loss = proxy.loseAnswers(RequestKind.http("POST /_aliases", "claims-write"), 1);
                Socket client = connect()) {
            send(client, head);
            send(client, content);

            assertThat(readsAnything(client)).isFalse();
            assertThat(received.toString(US_ASCII)).isEqualTo(head + content);
            assertThat(loss.lost()).isEqualTo(1);
        }
        assertEchoes();
    }

    @Test
    void losesNoAnswerToOtherRequestsNorMoreThanTheGivenNumber() throws IOException {
        RequestKind aliases = RequestKind.http("POST /_aliases", "claims-write");
        try (AnswerLoss loss = proxy.loseAnswers(aliases, 1);
                Socket client = connect()) {
            assertThat(echo(client, "POST /_aliases articles-write")).isTrue();
            assertThat(echo(client, "claims-write")).isTrue();
            assertThat(echo(client, "POST /_bulk claims-write")).isTrue();
            assertThat(echo(client, "POST /_aliases claims-write")).isFalse();
            try (Socket next = connect()) {
                assertThat(echo(next, "POST /_aliases claims-write")).isTrue();
            }
            assertThat(loss.lost()).isEqualTo(1);
        }
    }

    @Test
    void losesNoAnswerAfterTheLossHasEnded() throws IOException {
        proxy.loseAnswers(RequestKind.http("POST", ""), 1).close();

        try (Socket client = connect()) {
            assertThat(echo(client, "POST /_aliases")).isTrue();
        }
    }

    @Test
    void recognisesRequestsToKafkaByTheirKey() {
        byte[] endTransaction = {0, 0, 0, 40, 0, 26, 0, 5};

        assertThat(RequestKind.kafka(ApiKeys.END_TXN).begins(endTransaction, endTransaction.length))
                .isTrue();
        assertThat(RequestKind.kafka(ApiKeys.PRODUCE).begins(endTransaction, endTransaction.length))
                .isFalse();
        assertThat(RequestKind.kafka(ApiKeys.END_TXN).begins(endTransaction, 5)).isFalse();
    }

    /** Returns whether the text comes back. */
    private static boolean echo(Socket client, String text) throws IOException {
        send(client, text);
        try {
            return new String(client.getInputStream().readNBytes(text.length()), US_ASCII).equals(text);
        } catch (IOException e) {
            return false; // reset
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
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
                InputStream in = client.getInputStream();
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    received.write(chunk, 0, read);
                    if (received.size() >= answerAfter) {
                        client.getOutputStream().write(chunk, 0, read);
                    }
                }
            } catch (IOException e) {
                // The client has disconnected, or the test has ended.
            }
        }
    }
}
