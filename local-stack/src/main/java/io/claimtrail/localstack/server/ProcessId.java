package io.claimtrail.localstack.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells one process from a later one that was given the same number.
 *
 * @param started as the system tells it, which some systems compute anew from a drifting clock at each question
 */
public record ProcessId(long pid, Instant started) {

    private static final Duration DRIFT = Duration.ofSeconds(5);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads what {@link #toString()} wrote; empty where it is something else. */
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
