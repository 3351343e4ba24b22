package io.claimtrail.localstack.instance;

import io.claimtrail.localstack.instance.ApiKey.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The file of keys that the services read; a key itself is never in it. Each change is written as a whole, so that a service
 * sees all of it or nothing.
 *
 * @param file made with the first key
 */
public record KeyRing(Path file) {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key, to be shown once, and what is kept of it. */
    public record Made(String key, ApiKey kept) {}

    /** Makes a key that is good from now on. */
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

    /** Those that are good. */
    public List<ApiKey> keys() {
        return lines().stream().map(ApiKey::parse).flatMap(Optional::stream).toList();
    }

    /** Takes the key with {@code id} out. */
    public ApiKey revoke(String id) {
        ApiKey revoked = keys().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new InstanceException("there is no key " + id + ": ./claimtrail keys list shows them"));
        write(lines().stream().filter(Predicate.not(revoked.line()::equals)).toList());
        return revoked;
    }

    private List<String> lines() {
        return Files.exists(file) ? Home.readLines(file) : List.of();
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new InstanceException("can't write to " + file + ": " + e.getMessage());
        }
        Home.write(file, lines);
    }
}
