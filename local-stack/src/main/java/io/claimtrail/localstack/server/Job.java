package io.claimtrail.localstack.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process of one of our services that does one thing and ends. A {@link Watchdog} kills it like the servers. */
public final class Job {

    private final Process process;
    private final ServerProcess family;
    private final PidFile pidFile;
    private final Path log;

    private Job(Process process, ProcessSpec spec) {
        this.process = process;
        this.family = new ServerProcess(spec.name(), process.toHandle(), spec.log());
        this.pidFile = new PidFile(spec.directory());
        this.log = spec.log();
    }

    /** Starts it, with its output in the log. */
    public static Job start(ProcessSpec spec) {
        Job job = new Job(spec.launch(), spec);
        job.pidFile.write(job.process.pid());
        return job;
    }

    /** Its exit status; empty if it was killed because it had not ended after {@code limit}. */
    public OptionalInt awaitEnd(Duration limit) throws InterruptedException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } finally {
            family.kill();
            pidFile.delete();
        }
    }

    public Path log() {
        return log;
    }
}
