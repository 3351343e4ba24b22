package io.claimtrail.ingest.poller;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * Fifty sites on loopback, which are told apart by their host names: NAME-NUMBER.test, where NAME says how the site behaves. A feed
 * is a line for each item. Counts requests, and connections to one host at the same time.
 */
final class FeedSite implements AutoCloseable {

    /** Ways in which a site behaves; each is the beginning of host names. */
    static final List<String> BEHAVIOURS =
            List.of("good", "conditional", "moved", "gone", "busy", "slow", "bomb", "endless", "short", "guids");

    /** Time in which this server notices that a connection has ended. */
    private static final int END_MILLIS = 300;

    private final ServerSocket server;
    private final Map<String, List<String>> requests = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> open = new ConcurrentHashMap<>();
    private final AtomicInteger mostOpen = new AtomicInteger();

    /** Number of the newest item of every feed; each shows the last three. */
    private final AtomicInteger newest = new AtomicInteger(3);

    FeedSite() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Adds an item to every feed. */
    void publish() {
        newest.incrementAndGet();
    }

    /** Requests by host: first lines, each with the conditions that were sent. */
    Map<String, List<String>> requests() {
        return new TreeMap<>(requests);
    }

    /** 2 if a host ever had several connections at the same time, 1 if not. */
    int mostConnectionsOfAHost() {
        return mostOpen.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
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
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            String host = lines.stream()
                    .filter(line -> line.startsWith("Host: "))
                    .map(line -> line.substring(6, line.lastIndexOf(':')))
                    .findFirst()
                    .orElse("");
            String conditions = String.join(
                    " ", lines.stream().filter(line -> line.startsWith("If-")).toList());
            requests.computeIfAbsent(host, first -> new ArrayList<>())
                    .add((lines.getFirst() + " " + conditions).strip());
            Semaphore alone = open.computeIfAbsent(host, first -> new Semaphore(1));
            // This server notices the end of a connection a moment after the fetcher, which may have begun the next
            // one.
            boolean isAlone = alone.tryAcquire(END_MILLIS, TimeUnit.MILLISECONDS);
            mostOpen.accumulateAndGet(isAlone ? 1 : 2, Math::max);
            try {
                answer(host, lines, socket.getOutputStream());
            } finally {
                if (isAlone) {
                    alone.release();
                }
            }
        } catch (IOException e) {
            // the fetcher has closed the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String host, List<String> request, OutputStream out) throws IOException, InterruptedException {
        String behaviour = host.substring(0, host.indexOf('-'));
        String etag = "\"" + newest.get() + "\"";
        switch (behaviour) {
            case "conditional" -> {
                if (request.contains("If-None-Match: " + etag)) {
                    write(out, "HTTP/1.1 304 Not Modified\r\n\r\n");
                } else {
                    feed(out, "ETag: " + etag + "\r\n", host, "");
                }
            }
            case "moved" -> {
                if (request.getFirst().startsWith("GET /feed ")) {
                    write(out, "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n");
                } else {
                    feed(out, "", host, "");
                }
            }
            case "gone" -> write(out, "HTTP/1.1 410 Gone\r\n\r\n");
            case "busy" -> write(out, "HTTP/1.1 429 Busy\r\nRetry-After: 7200\r\n\r\n");
            case "slow" -> drip(out, "x", 20);
            case "bomb" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
                out.write(bomb());
            }
            case "endless" -> drip(out, "x".repeat(1000), 0);
            case "short" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nitem");
            case "guids" -> feed(out, "", host, Long.toString(System.nanoTime()));
            default -> feed(out, "", host, "");
        }
    }

    private static void drip(OutputStream out, String text, int pauseMillis) throws IOException, InterruptedException {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        while (true) {
            write(out, text);
            Thread.sleep(pauseMillis);
        }
    }

    /** {@code guid} is another one with every answer, as some systems make it. */
    private void feed(OutputStream out, String headers, String host, String guid) throws IOException {
        StringBuilder items = new StringBuilder();
        for (int i = newest.get(); i > newest.get() - 3; i--) {
            items.append(host).append('/').append(i).append(' ').append(guid).append('\n');
        }
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + headers + "\r\n" + items);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[1_000_000]);
        }
        return bytes.toByteArray();
    }
}
