package io.claimtrail.localstack.apikey;

import io.claimtrail.localstack.apikey.ApiKey.Role;
import io.claimtrail.localstack.server.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The file of keys that the services read; it contains digests, never a key. It is replaced as a whole, so that a service sees
 * all of a change or nothing.
 *
 * @param file created with the first key
 */
public record KeyRing(Path file) {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key, to be shown once, and what is stored of it. */
    public record Made(String key, ApiKey kept) {}

    /** Creates a key that is valid from now on. */
    public Made make(Role role, String name) {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String key = "ct_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ApiKey kept = ApiKey.of(key, role, Instant.now().truncatedTo(ChronoUnit.SECONDS), name);
        List<String> lines = new ArrayList<>(lines());
        lines.add(kept.line());
        write(lines);
        return new Made(key, kept);
    }

    /** The valid keys. */
    public List<ApiKey> keys() {
        return lines().stream().map(ApiKey::parse).flatMap(Optional::stream).toList();
    }

    /** Removes the key with {@code id} and returns it; empty where there is none. */
    public Optional<ApiKey> revoke(String id) {
        Optional<ApiKey> revoked =
                keys().stream().filter(key -> key.id().equals(id)).findFirst();
        revoked.ifPresent(key ->
                write(lines().stream().filter(line -> !line.equals(key.line())).toList()));
        return revoked;
    }

    private List<String> lines() {
        return new AtomicFile(file).lines();
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("can't write to " + file, e);
        }
        new AtomicFile(file).write(lines);
    }
}
