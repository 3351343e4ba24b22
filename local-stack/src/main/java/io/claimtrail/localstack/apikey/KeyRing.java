package io.claimtrail.localstack.apikey;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.server.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The file of keys that the services read; it contains digests, never a key. It is replaced as a whole, so that a service sees
 * all of a change or nothing. One command at a time changes it: each takes a lock on the file beside it.
 *
 * @param file created with the first key
 */
public record KeyRing(Path file) {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A lock of a file is one of the whole process: two threads need another. */
    private static final Lock THIS_PROCESS = new ReentrantLock();

    /** A new key, to be shown once, and what is stored of it. */
    public record Made(String key, ApiKey kept) {}

    /** Creates a key that is valid from now on. */
    public Made make(Role role, String name) {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String key = "ct_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ApiKey kept = ApiKey.of(key, role, Instant.now().truncatedTo(ChronoUnit.SECONDS), name);
        locked(() -> {
            List<String> lines = new ArrayList<>(lines());
            lines.add(kept.line());
            write(lines);
            return kept;
        });
        return new Made(key, kept);
    }

    /** The valid keys. */
    public List<ApiKey> keys() {
        return lines().stream().map(ApiKey::parse).flatMap(Optional::stream).toList();
    }

    /**
     * Removes the key with {@code id} and returns it; empty where there is none.
     *
     * @throws IllegalStateException where the file still contains the key afterwards
     */
    public Optional<ApiKey> revoke(String id) {
        return locked(() -> {
            Optional<ApiKey> revoked = find(id);
            if (revoked.isPresent()) {
                write(lines().stream().filter(line -> !isOf(id, line)).toList());
                if (find(id).isPresent()) {
                    throw new IllegalStateException("the key " + id + " is still in " + file + ": revoke it again");
                }
            }
            return revoked;
        });
    }

    private Optional<ApiKey> find(String id) {
        return keys().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** However the line is spelled: an editor may have added blanks. */
    private static boolean isOf(String id, String line) {
        return ApiKey.parse(line).filter(key -> key.id().equals(id)).isPresent();
    }

    /** Runs {@code change} while no other thread or process changes a key file. */
    private <T> T locked(Supplier<T> change) {
        createFolder();
        THIS_PROCESS.lock();
        try (FileChannel lock = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            return change.get();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write to " + file, e);
        } finally {
            THIS_PROCESS.unlock();
        }
    }

    private List<String> lines() {
        return new AtomicFile(file).lines();
    }

    private void write(List<String> lines) {
        new AtomicFile(file).write(lines);
    }

    private void createFolder() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("can't write to " + file, e);
        }
    }
}
