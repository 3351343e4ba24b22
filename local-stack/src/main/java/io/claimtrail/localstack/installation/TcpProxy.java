package io.claimtrail.localstack.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on loopback that can be made to fail as networks do: it closes, delays or withholds what it forwards, or loses the
 * answers to requests that it has forwarded.
 */
public final class TcpProxy implements AutoCloseable {

    /** Bytes forwarded at a time. */
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<AnswerLoss> losses = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition restored = lock.newCondition();
    private volatile int target;
    private volatile State state = State.FORWARDING;
    private volatile Duration delay = Duration.ZERO;

    private enum State {
        FORWARDING,
        SILENT,
        CUT
    }

    private TcpProxy(ServerSocket listener) {
        this.listener = listener;
    }

    /** Opens a proxy on a free port of loopback. Nothing is forwarded before {@link #forwardTo}. */
    @SuppressWarnings("resource") // closed with the proxy
    public static TcpProxy open() {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forwards connections to {@code port} of loopback. */
    void forwardTo(int port) {
        target = port;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Closes all connections and new ones at once, as where the server's process has ended. */
    public void cut() {
        state = State.CUT;
        sockets.forEach(TcpProxy::close);
    }

    /** Forwards nothing and closes nothing, as where packets are lost. What was sent arrives after {@link #restore()}. */
    public void silence() {
        state = State.SILENT;
    }

    /** Waits for {@code pause} before it forwards each chunk. */
    public void slow(Duration pause) {
        delay = pause;
    }

    /** Loses the answers to the next {@code count} of these requests, until the result is closed. */
    public AnswerLoss loseAnswers(RequestKind requests, int count) {
        AnswerLoss loss = new AnswerLoss(requests, count, losses::remove);
        losses.add(loss);
        return loss;
    }

    /** Forwards again, without delay. */
    public void restore() {
        lock.lock();
        try {
            state = State.FORWARDING;
            delay = Duration.ZERO;
            restored.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        restore();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // Closed, which ends the loop; or the client has disconnected.
            }
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            awaitForwarding();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Exchanges exchanges = new Exchanges();
            Thread.ofVirtual().start(() -> forward(client, server, exchanges::request));
            forward(server, client, exchanges::answer);
        } catch (IOException e) {
            close(client);
        }
    }

    /** Sees each chunk before it is forwarded. */
    private interface Inspection {

        /** @throws IOException if the connection must end */
        void inspect(byte[] chunk, int length) throws IOException;
    }

    /** The requests and answers of one connection. */
    private final class Exchanges {

        /** The loss whose request has begun, as long as its text has not been seen. */
        private volatile @Nullable AnswerLoss begun;
        /** The loss of the next answer. */
        private volatile @Nullable AnswerLoss losing;

        void request(byte[] chunk, int length) {
            for (AnswerLoss loss : losses) {
                if (loss.requests().begins(chunk, length)) {
                    begun = loss;
                }
            }
            AnswerLoss loss = begun;
            if (loss != null && loss.requests().hasText(chunk, length)) {
                begun = null;
                if (loss.choose()) {
                    losing = loss;
                }
            }
        }

        void answer(byte[] chunk, int length) throws IOException {
            begun = null;
            AnswerLoss loss = losing;
            if (loss != null) {
                loss.record();
                throw new IOException("an answer of " + length + " bytes is lost");
            }
        }
    }

    /** Forwards what {@code from} sends until either side ends; then both are closed. */
    private void forward(Socket from, Socket to, Inspection inspection) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                LockSupport.parkNanos(delay.toNanos());
                awaitForwarding();
                inspection.inspect(chunk, read);
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // One side has closed, the proxy was cut or an answer is lost; the other side sees its connection end.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitForwarding() throws IOException {
        lock.lock();
        try {
            while (state == State.SILENT) {
                restored.awaitUninterruptibly();
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
            // It is closed already.
        }
    }
}
