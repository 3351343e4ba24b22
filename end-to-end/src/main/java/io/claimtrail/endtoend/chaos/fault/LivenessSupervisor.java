package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Service;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Restarts services that have ended or fail their liveness check repeatedly, as Kubernetes does. */
final class LivenessSupervisor {

    private static final int OK = 200;
    private static final int CHECK_PERIOD_SECONDS = 2;
    private static final int MAX_FAILURES = 3;

    private final Installation installation;
    private final Function<Object, ReentrantLock> locks;
    private final Consumer<String> progress;
    private final AtomicInteger restarts = new AtomicInteger();
    private final Map<Part, Integer> failures = new HashMap<>();
    private volatile boolean stopping;

    /** Creates a supervisor that skips every part whose lock a fault holds. */
    LivenessSupervisor(Installation installation, Function<Object, ReentrantLock> locks, Consumer<String> progress) {
        this.installation = installation;
        this.locks = locks;
        this.progress = progress;
    }

    int restarts() {
        return restarts.get();
    }

    void stop() {
        stopping = true;
    }

    /** Checks the services periodically until {@link #stop} is called. */
    Void supervise() throws InterruptedException {
        while (!stopping) {
            for (Component component : Component.services()) {
                for (int i = 0; i < installation.instances(component).size(); i++) {
                    check(new Part(component, i));
                }
            }
            TimeUnit.SECONDS.sleep(CHECK_PERIOD_SECONDS);
        }
        return null;
    }

    private void check(Part part) {
        ReentrantLock lock = locks.apply(part);
        if (!lock.tryLock()) {
            return;
        }
        try {
            Service service = installation.instances(part.component()).get(part.instance());
            int failed = isAlive(service) ? 0 : failures.getOrDefault(part, 0) + 1;
            failures.put(part, failed);
            if (failed >= MAX_FAILURES) {
                progress.accept("  " + part + " is not alive and is restarted");
                restarts.incrementAndGet();
                service.server().stop();
                service.server().restart();
                failures.put(part, 0);
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean isAlive(Service service) {
        try {
            return service.server().isAlive()
                    && service.api().get("/q/health/live").statusCode() == OK;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
