package io.claimtrail.localstack.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of loopback that were free when they were checked. */
public final class FreePorts {

    /** First port; the range is below the one for outgoing connections, which could take a port before its server. */
    private static final int FIRST = 20_000;

    /** Port after the last one. */
    private static final int END = 32_000;

    private FreePorts() {}

    public static int next() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, END))
                .limit(1000)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + FIRST + " to " + END));
    }

    /** Whether a server can listen on {@code port} of loopback now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
