package io.claimtrail.endtoend.torment.fault;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.Installation.Service;
import io.claimtrail.localstack.Component;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does what Kubernetes does: a service that has ended, or says that it can't go on, is started again. */
final class Orderly {

    private static final int OK = 200;
    private static final int PERIOD_SECONDS = 2;
    private static final int FAILURES = 3;

    private final Installation installation;
    private final Function<Component, ReentrantLock> locks;
    private final Consumer<String> progress;
    private final AtomicInteger restarts = new AtomicInteger();
    private final Map<Component, Integer> failures = new EnumMap<>(Component.class);
    private volatile boolean leaving;

    /** One that looks only after what no fault has locked. */
    Orderly(Installation installation, Function<Component, ReentrantLock> locks, Consumer<String> progress) {
        this.installation = installation;
        this.locks = locks;
        this.progress = progress;
    }

    int restarts() {
        return restarts.get();
    }

    void leave() {
        leaving = true;
    }

    /** Looks after the services until it is told to leave. */
    Void watch() throws InterruptedException {
        while (!leaving) {
            Component.services().forEach(this::look);
            TimeUnit.SECONDS.sleep(PERIOD_SECONDS);
        }
        return null;
    }

    private void look(Component part) {
        ReentrantLock lock = locks.apply(part);
        if (!lock.tryLock()) {
            return;
        }
        try {
            Service service = installation.service(part.label());
            int failed = isAlive(service) ? 0 : failures.getOrDefault(part, 0) + 1;
            failures.put(part, failed);
            if (failed >= FAILURES) {
                progress.accept("  " + part.label() + " is not alive, and is started again");
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
