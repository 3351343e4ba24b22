package io.claimtrail.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that answers with any bytes, also with such as no web server sends. Keeps the requests. */
final class Site implements AutoCloseable {

    /** Writes the answer to a request, given as its lines. */
    @FunctionalInterface
    interface Handler {

        void answer(List<String> request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Handler handler;
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();

    Site(Handler handler) {
        this.handler = handler;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** A handler that always writes {@code answer}, in ISO 8859-1. */
    static Handler saying(String answer) {
        return (request, out) -> out.write(answer.getBytes(ISO_8859_1));
    }

    int port() {
        return server.getLocalPort();
    }

    /** The requests so far, each as its lines. */
    List<List<String>> requests() {
        return requests;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            List<String> request = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.add(line);
            }
            requests.add(List.copyOf(request));
            handler.answer(request, socket.getOutputStream());
        } catch (IOException e) {
            // the fetcher has closed the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
