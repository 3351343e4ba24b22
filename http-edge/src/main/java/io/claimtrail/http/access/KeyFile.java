package io.claimtrail.http.access;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The keys as their file has them: read again every second, so that one made or revoked counts without a restart. */
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

    /** Follows {@code file} from now on; throws where it can't be read. */
    void follow(Path file) {
        try {
            take(read(file));
        } catch (IOException e) {
            // Without a cause, so that these are the last words of a start that ends.
            throw new IllegalStateException(
                    "claimtrail.auth.keys-file can't be read; ./claimtrail keys create writes one: " + e);
        }
        // Nothing waits for it, and it tells of its failures itself.
        var unused = timer.scheduleWithFixedDelay(
                () -> readAgain(file), SECONDS_BETWEEN_READS, SECONDS_BETWEEN_READS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** Where nothing can be read, nothing is granted: what was good before may have been revoked. */
    private void readAgain(Path file) {
        try {
            take(read(file));
        } catch (IOException | RuntimeException e) {
            if (!keys.equals(ApiKeys.NONE)) {
                LOG.errorf(e, "API keys can't be read, so that none is good: %s", file);
            }
            keys = ApiKeys.NONE;
        }
    }

    private static ApiKeys read(Path file) throws IOException {
        return ApiKeys.of(Files.readAllLines(file));
    }

    private void take(ApiKeys read) {
        if (!read.equals(keys)) {
            LOG.infof("API keys are read: keys=%d", read.keys().size());
            read.unreadable().forEach(line -> LOG.warnf("Not a key, and grants nothing: line=%d", line));
        }
        keys = read;
    }
}
