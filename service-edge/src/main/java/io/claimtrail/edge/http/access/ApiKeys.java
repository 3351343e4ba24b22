package io.claimtrail.edge.http.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.claimtrail.contracts.id.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accepted API keys, as digests. A key is 256 random bits, which can't be guessed however fast a digest is computed, so
 * plain SHA-256 suffices; salt and slow rounds are for passwords.
 *
 * @param unreadable numbers of the lines that are malformed and so grant nothing
 */
record ApiKeys(List<HashedKey> keys, List<Integer> unreadable) {

    static final ApiKeys NONE = new ApiKeys(List.of(), List.of());

    /** Digest in hexadecimal, role, time of creation, and name; the last two are for operators. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([a-z]+)(?: \\S+)?(?: (.*))?");

    ApiKeys {
        keys = List.copyOf(keys);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * An accepted key.
     *
     * @param digest SHA-256 of the key, in lower-case hexadecimal
     * @param name owner or purpose; may be empty
     */
    record HashedKey(String digest, Role role, String name) {

        private static final int ID_LENGTH = 12;

        Caller holder() {
            return new Caller(digest.substring(0, ID_LENGTH), name, Set.of(role));
        }
    }

    /** Parses the file of {@code ./claimtrail keys}: one key per line; blank lines and those that begin with # are skipped. */
    static ApiKeys of(List<String> lines) {
        List<HashedKey> keys = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            Optional<Role> role = parts.matches() ? Role.of(parts.group(2)) : Optional.empty();
            role.ifPresent(granted ->
                    keys.add(new HashedKey(parts.group(1), granted, Objects.requireNonNullElse(parts.group(3), ""))));
            if (role.isEmpty()) {
                unreadable.add(i + 1);
            }
        }
        return new ApiKeys(keys, unreadable);
    }

    /**
     * The entry of {@code key}; empty where it is not accepted. Every digest is compared, each in constant time, so that the
     * duration does not reveal how much of a key is right.
     */
    Optional<HashedKey> find(String key) {
        byte[] digest = Sha256.hex(key).getBytes(US_ASCII);
        Optional<HashedKey> found = Optional.empty();
        for (HashedKey known : keys) {
            if (MessageDigest.isEqual(known.digest().getBytes(US_ASCII), digest)) {
                found = Optional.of(known);
            }
        }
        return found;
    }
}
