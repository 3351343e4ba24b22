package io.claimtrail.contracts.key;

import io.claimtrail.contracts.id.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a key file contains of a key: enough to verify it, not enough to use it.
 *
 * @param digest SHA-256 of the key, in lower-case hexadecimal
 * @param created time of creation, for operators; may be empty
 * @param name owner or purpose, for operators; may be empty
 */
public record ApiKey(String digest, Role role, String created, String name) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([a-z]+)(?: (\\S+))?(?: (.*))?");
    private static final int ID_LENGTH = 12;

    /** The entry of a new {@code key}. */
    public static ApiKey of(String key, Role role, Instant created, String name) {
        return new ApiKey(
                Sha256.hex(key),
                role,
                created.toString(),
                name.replaceAll("\\s+", " ").strip());
    }

    /** Parses a line of a key file; blanks around it are ignored. Empty if the line contains no key. */
    public static Optional<ApiKey> parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        return parts.matches()
                ? Role.of(parts.group(2))
                        .map(role -> new ApiKey(
                                parts.group(1),
                                role,
                                Objects.requireNonNullElse(parts.group(3), ""),
                                Objects.requireNonNullElse(parts.group(4), "").strip()))
                : Optional.empty();
    }

    /** Whether {@code line} is blank or a comment, and so is not expected to contain a key. */
    public static boolean isComment(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** Short id for people. */
    public String id() {
        return digest.substring(0, ID_LENGTH);
    }

    /** The line of the key file. */
    public String line() {
        return (digest + " " + role + " " + created + " " + name).strip();
    }
}
