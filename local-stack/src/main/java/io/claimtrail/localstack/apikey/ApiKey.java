package io.claimtrail.localstack.apikey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a key for the services: enough to know it again, not enough to use it.
 *
 * @param digest SHA-256 of the key, in hexadecimal
 * @param name whose it is or what for; may be empty
 */
public record ApiKey(String digest, Role role, Instant created, String name) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (reader|writer|admin) (\\S+) ?(.*)");
    private static final int ID_LENGTH = 12;

    /** What the holder of a key may do; each may do what those before it may. */
    public enum Role {
        READER,
        WRITER,
        ADMIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ApiKey of(String key, Role role, Instant created, String name) {
        return new ApiKey(
                digest(key), role, created, name.replaceAll("\\s+", " ").strip());
    }

    /** What people call it by. */
    public String id() {
        return digest.substring(0, ID_LENGTH);
    }

    /** As it stands in the file that the services read. */
    String line() {
        return (digest + " " + role + " " + created + " " + name).strip();
    }

    static Optional<ApiKey> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new ApiKey(
                        parts.group(1),
                        Role.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                        Instant.parse(parts.group(3)),
                        parts.group(4)))
                : Optional.empty();
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
