package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.poll.SourceProgress;
import io.claimtrail.ingest.poll.Task;
import io.claimtrail.ingest.publish.DefinedSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Starts the tasks that are due: one of a source at a time, one to a host at a time and with a pause after it, and only so many at
 * once. A task that fails for a reason of ours, such as an unavailable Kafka, is repeated after a minute.
 */
final class PollRounds {

    private static final Logger LOG = Logger.getLogger(PollRounds.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final SourcePoller poller;
    private final SourceProgress progress;
    private final Function<String, Duration> hostPause;
    private final int maxConcurrent;
    private final Executor executor;
    private final InstantSource clock;

    private final Set<String> busySources = new HashSet<>();
    private final Set<String> busyHosts = new HashSet<>();
    private final Map<String, Instant> hostReadyAt = new HashMap<>();
    /** States that this instance has saved; those in Kafka may not have been read back yet. */
    private final Map<String, SourceState> saved = new HashMap<>();

    /**
     * Rounds of {@code poller}.
     *
     * @param hostPause time without requests to the host of an address after one to it
     * @param executor runs tasks
     */
    PollRounds(
            SourcePoller poller,
            SourceProgress progress,
            Function<String, Duration> hostPause,
            int maxConcurrent,
            Executor executor,
            InstantSource clock) {
        this.poller = poller;
        this.progress = progress;
        this.hostPause = hostPause;
        this.maxConcurrent = maxConcurrent;
        this.executor = executor;
        this.clock = clock;
    }

    /** A source and how far it is read. */
    private record Polled(Source source, SourceState state) {}

    /** A task that can start. */
    private record Ready(Source source, SourceState state, Task task, String host) {}

    /** Starts what is due and possible of {@code sources}, the longest waiting first. Returns the states of all. */
    List<SourceState> start(Collection<DefinedSource> sources) {
        Instant now = clock.instant();
        List<Polled> all = sources.stream()
                .map(defined -> new Polled(defined.source(), state(defined, now)))
                .sorted(Comparator.comparing(polled -> polled.state().nextPollAt()))
                .toList();
        for (Polled polled : all) {
            Optional<Ready> ready = progress.due(polled.state(), now).flatMap(task -> claim(polled, task, now));
            ready.ifPresent(task -> executor.execute(() -> run(task)));
        }
        return all.stream().map(Polled::state).toList();
    }

    /** Forgets what this instance has saved: another one polls now. */
    synchronized void reset() {
        saved.clear();
    }

    private synchronized SourceState state(DefinedSource defined, Instant now) {
        SourceState before = saved.getOrDefault(defined.source().id(), defined.state());
        return progress.begin(defined.source(), defined.definedAt(), before, now);
    }

    private synchronized Optional<Ready> claim(Polled polled, Task task, Instant now) {
        SourceState state = polled.state();
        String host = host(task.url());
        boolean isHostReady = !hostReadyAt.getOrDefault(host, Instant.MIN).isAfter(now);
        if (busySources.size() >= maxConcurrent
                || busySources.contains(state.id())
                || busyHosts.contains(host)
                || !isHostReady) {
            return Optional.empty();
        }
        busySources.add(state.id());
        busyHosts.add(host);
        return Optional.of(new Ready(polled.source(), state, task, host));
    }

    private void run(Ready ready) {
        Duration pause = PAUSE_AFTER_FAILURE;
        try {
            SourceState after = poller.run(ready.source(), ready.state(), ready.task());
            pause = hostPause.apply(ready.task().url());
            keep(after);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "Source not polled, trying again in a minute: source=%s",
                    ready.source().id());
        } finally {
            release(ready, pause);
        }
    }

    private synchronized void keep(SourceState state) {
        saved.put(state.id(), state);
    }

    private synchronized void release(Ready ready, Duration pause) {
        busySources.remove(ready.source().id());
        busyHosts.remove(ready.host());
        hostReadyAt.put(ready.host(), clock.instant().plus(pause));
    }

    private static String host(String url) {
        return CanonicalUrl.of(url).map(URI::getHost).orElse(url);
    }
}
