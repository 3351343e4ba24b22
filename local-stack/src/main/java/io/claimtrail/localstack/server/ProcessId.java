package io.claimtrail.localstack.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The identity of a process: its number, and its start time to distinguish it from a later process with the same number.
 *
 * @param started as the system reports it; some systems compute it from a drifting clock each time
 */
public record ProcessId(long pid, Instant started) {

    /** Difference of start times up to which two are the same. */
    private static final Duration DRIFT = Duration.ofSeconds(5);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Parses what {@link #toString()} returns; empty where {@code text} is something else. */
    public static Optional<ProcessId> parse(String text) {
        String[] parts = text.strip().split("@", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessId(Long.parseLong(parts[0]), Instant.parse(parts[1])));
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The process, while it runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ServerProcess::isAlive).filter(process -> isSame(ProcessId.of(process)));
    }

    private boolean isSame(ProcessId other) {
        return Duration.between(started, other.started).abs().compareTo(DRIFT) <= 0;
    }

    @Override
    public String toString() {
        return pid + "@" + started;
    }
}
