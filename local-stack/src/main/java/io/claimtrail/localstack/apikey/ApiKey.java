package io.claimtrail.localstack.apikey;

import io.claimtrail.contracts.id.Sha256;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is stored of a key: enough to verify it, not enough to use it.
 *
 * @param digest SHA-256 of the key, in hexadecimal
 * @param name owner or purpose; may be empty
 */
public record ApiKey(String digest, Role role, Instant created, String name) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (reader|writer|admin) (\\S+) ?(.*)");
    private static final int ID_LENGTH = 12;

    /** What a key permits; each role includes those before it. */
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
                Sha256.hex(key), role, created, name.replaceAll("\\s+", " ").strip());
    }

    /** Short id for people. */
    public String id() {
        return digest.substring(0, ID_LENGTH);
    }

    /** Its line in the file that the services read. */
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
}
