package io.claimtrail.endtoend.chaos.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Clients that send the headers of a request and one byte of its content, and then nothing. Closing ends their connections. */
public final class SlowClients implements AutoCloseable {

    private final List<Socket> connections = new ArrayList<>();

    private SlowClients() {}

    /** Opens {@code count} connections to {@code port} with a request to {@code path}. */
    public static SlowClients open(int count, int port, String path, String mediaType) {
        SlowClients clients = new SlowClients();
        String request = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\n{"
                .formatted(path, mediaType);
        try {
            for (int i = 0; i < count; i++) {
                Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
                clients.connections.add(connection);
                connection.getOutputStream().write(request.getBytes(US_ASCII));
            }
        } catch (IOException e) {
            clients.close();
            throw new UncheckedIOException(e);
        }
        return clients;
    }

    /** Sends {@code request} as it is and returns the whole response. The request must close the connection. */
    public static String send(int port, String request) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(connection.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    @Override
    public void close() {
        for (Socket connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
