package io.claimtrail.endtoend.torment.fault;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.ServiceProxies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Faults, several at a time, but never two on the same thing; and somebody who restarts what they leave broken. */
public final class Storm implements AutoCloseable {

    private static final int PAUSE_MILLIS = 1_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Tormentor tormentor;
    private final Orderly orderly;
    private final Consumer<String> progress;
    private final Map<Object, ReentrantLock> targets = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Fault> done = Collections.synchronizedList(new ArrayList<>());
    private final Future<?> watching;
    private volatile boolean over;

    /**
     * A storm over an installation with {@code proxies}; until it is closed, somebody looks after the services.
     *
     * @param closed whether nobody changes the article with that id any more
     * @param progress hears of each fault when it begins
     */
    public Storm(
            Installation installation, ServiceProxies proxies, Predicate<String> closed, long seed, Consumer<String> progress) {
        this.tormentor = new Tormentor(installation, proxies, closed, seed);
        this.orderly = new Orderly(installation, this::lock, progress);
        this.progress = progress;
        this.watching = threads.submit(orderly::watch);
    }

    /**
     * Lets all faults of {@code plan} happen, and returns once all is made good.
     *
     * @param lanes how many at a time
     */
    public void rage(int lanes, Supplier<Optional<Fault>> plan) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            running.add(threads.submit(() -> lane(plan)));
        }
        for (Future<?> lane : running) {
            await(lane);
        }
    }

    /** Returns once nobody looks after the services any more. */
    @Override
    public void close() throws InterruptedException {
        orderly.leave();
        try {
            await(watching);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("what was broken can't be made good: " + e.getMessage(), e);
        }
    }

    /** How many faults there were of each kind. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        done.forEach(fault -> counts.merge(fault.getClass().getSimpleName(), 1, Integer::sum));
        return counts;
    }

    /** How often a service had to be started again that no fault had ended. */
    public int restarts() {
        return orderly.restarts();
    }

    private Void lane(Supplier<Optional<Fault>> plan) throws InterruptedException {
        try {
            for (Optional<Fault> fault = next(plan); fault.isPresent(); fault = next(plan)) {
                strike(fault.get());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return null;
        } finally {
            // Where one lane can't go on, neither do the others.
            over = true;
        }
    }

    private Optional<Fault> next(Supplier<Optional<Fault>> plan) {
        turn.lock();
        try {
            return over ? Optional.empty() : plan.get();
        } finally {
            turn.unlock();
        }
    }

    private void strike(Fault fault) throws InterruptedException {
        ReentrantLock lock = lock(fault.target());
        lock.lock();
        try {
            done.add(fault);
            progress.accept(done.size() + " " + fault);
            tormentor.strike(fault);
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(Object target) {
        return targets.computeIfAbsent(target, any -> new ReentrantLock());
    }
}
