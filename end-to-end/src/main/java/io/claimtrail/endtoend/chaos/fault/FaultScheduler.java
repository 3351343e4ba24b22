package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.endtoend.chaos.workload.EditorialWorkload;
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
import java.util.function.Supplier;

/** Injects several faults at a time, never two on the same target, and supervises the services meanwhile. */
public final class FaultScheduler implements AutoCloseable {

    private static final int PAUSE_MILLIS = 1_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FaultInjector injector;
    private final LivenessSupervisor supervisor;
    private final Consumer<String> progress;
    private final Map<Object, ReentrantLock> targets = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Fault> done = Collections.synchronizedList(new ArrayList<>());
    private final Future<?> watching;
    private volatile boolean over;

    /**
     * Starts supervising the services of an installation with {@code proxies}; supervision ends with {@link #close}.
     *
     * @param workload writes to it meanwhile
     * @param progress receives one line per fault when it begins
     */
    public FaultScheduler(
            Installation installation,
            ServiceProxies proxies,
            EditorialWorkload workload,
            long seed,
            Consumer<String> progress) {
        this.injector = new FaultInjector(installation, proxies, workload, seed, progress);
        this.supervisor = new LivenessSupervisor(installation, this::lock, progress);
        this.progress = progress;
        this.watching = threads.submit(supervisor::supervise);
    }

    /**
     * Injects faults until {@code faults} is empty, and returns once all of them are removed.
     *
     * @param lanes number of concurrent faults
     */
    public void run(int lanes, Supplier<Optional<Fault>> faults) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            running.add(threads.submit(() -> lane(faults)));
        }
        for (Future<?> lane : running) {
            await(lane);
        }
    }

    /** Stops the supervision of the services. */
    @Override
    public void close() throws InterruptedException {
        supervisor.stop();
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
            throw new IllegalStateException("a fault could not be removed: " + e.getMessage(), e);
        }
    }

    /** Number of injected faults by kind. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        done.forEach(fault -> counts.merge(fault.getClass().getSimpleName(), 1, Integer::sum));
        return counts;
    }

    /** What the faults have caused. */
    public FaultEffects effects() {
        return injector.effects();
    }

    /** Number of restarts by the liveness supervisor. */
    public int restarts() {
        return supervisor.restarts();
    }

    private Void lane(Supplier<Optional<Fault>> faults) throws InterruptedException {
        try {
            for (Optional<Fault> fault = next(faults); fault.isPresent(); fault = next(faults)) {
                inject(fault.get());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            return null;
        } finally {
            // A failure in one lane ends the others too.
            over = true;
        }
    }

    private Optional<Fault> next(Supplier<Optional<Fault>> faults) {
        turn.lock();
        try {
            return over ? Optional.empty() : faults.get();
        } finally {
            turn.unlock();
        }
    }

    private void inject(Fault fault) throws InterruptedException {
        ReentrantLock lock = lock(fault.target());
        lock.lock();
        try {
            done.add(fault);
            progress.accept(done.size() + " " + fault);
            injector.inject(fault);
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(Object target) {
        return targets.computeIfAbsent(target, any -> new ReentrantLock());
    }
}
