package io.claimtrail.edge.http.access;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads the file of API keys every second, so that new and revoked keys take effect without a restart. */
@Singleton
class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);
    private static final int SECONDS_BETWEEN_READS = 1;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("api-keys").factory());
    private volatile ApiKeys keys = ApiKeys.NONE;

    ApiKeys keys() {
        return keys;
    }

    /**
     * Reads {@code file}, now and from then on.
     *
     * @throws IllegalStateException where it can't be read now
     */
    void follow(Path file) {
        try {
            take(read(file));
        } catch (IOException e) {
            // Without a cause, so that this is the last line that a stopped start prints.
            throw new IllegalStateException(
                    "claimtrail.auth.keys-file can't be read; ./claimtrail keys create writes one: " + e);
        }
        // Nothing waits for it, and it logs its failures itself.
        var unused = timer.scheduleWithFixedDelay(
                () -> readAgain(file), SECONDS_BETWEEN_READS, SECONDS_BETWEEN_READS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** If the file can't be read no key is accepted: one that was may have been revoked. */
    private void readAgain(Path file) {
        try {
            take(read(file));
        } catch (IOException | RuntimeException e) {
            if (!keys.equals(ApiKeys.NONE)) {
                LOG.errorf(e, "API keys can't be read, so none is accepted: %s", file);
            }
            keys = ApiKeys.NONE;
        }
    }

    private static ApiKeys read(Path file) throws IOException {
        return ApiKeys.of(Files.readAllLines(file));
    }

    private void take(ApiKeys read) {
        if (!read.equals(keys)) {
            LOG.infof("API keys read: keys=%d", read.keys().size());
            read.unreadable().forEach(line -> LOG.warnf("Line is not an API key and is ignored: line=%d", line));
        }
        keys = read;
    }
}
