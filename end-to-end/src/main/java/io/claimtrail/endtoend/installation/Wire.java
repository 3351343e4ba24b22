package io.claimtrail.endtoend.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A TCP connection between two processes that can be made to fail as networks do. */
public final class Wire implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private volatile int target;
    private volatile State state = State.WHOLE;
    private volatile Duration delay = Duration.ZERO;

    private enum State {
        WHOLE,
        SILENT,
        CUT
    }

    private Wire(ServerSocket door) {
        this.door = door;
    }

    /** Opens a wire on a free port of loopback; it needs to be led somewhere. */
    @SuppressWarnings("resource") // closed with the wire
    public static Wire open() {
        try {
            Wire wire = new Wire(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes connections on to {@code port} of loopback. */
    void leadTo(int port) {
        target = port;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks all connections and refuses new ones, as where the other side's machine has lost its process. */
    public void cut() {
        state = State.CUT;
        sockets.forEach(Wire::close);
    }

    /** Passes nothing on and breaks nothing, as where packets get lost; what was sent arrives once it is mended. */
    public void silence() {
        state = State.SILENT;
    }

    /** Takes {@code pause} over each piece of what is sent. */
    public void slow(Duration pause) {
        delay = pause;
    }

    public void mend() {
        lock.lock();
        try {
            state = State.WHOLE;
            delay = Duration.ZERO;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        mend();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // Closed, which ends the loop; or the client has gone again.
            }
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            awaitPassage();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            close(client);
        }
    }

    /** Passes on what {@code from} sends until either side ends; then both are closed. */
    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                LockSupport.parkNanos(delay.toNanos());
                awaitPassage();
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // One of them has gone, or the wire was cut; the other learns it by the end of its connection.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitPassage() throws IOException {
        lock.lock();
        try {
            while (state == State.SILENT) {
                mended.awaitUninterruptibly();
            }
            if (state == State.CUT) {
                throw new IOException("cut");
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It has gone already.
        }
    }
}
