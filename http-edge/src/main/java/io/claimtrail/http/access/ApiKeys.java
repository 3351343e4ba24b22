package io.claimtrail.http.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that are good, of which only digests are kept. A key is 256 random bits: nobody finds one by trying, however
 * fast a digest is made, so plain SHA-256 does; salt and slow rounds are for passwords.
 *
 * @param unreadable numbers of lines that grant nothing because they can't be read
 */
record ApiKeys(List<HashedKey> keys, List<Integer> unreadable) {

    static final ApiKeys NONE = new ApiKeys(List.of(), List.of());

    /** Digest in hexadecimal, role, when made, and a name; the last two are for people. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([a-z]+)(?: \\S+)?(?: (.*))?");

    ApiKeys {
        keys = List.copyOf(keys);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * What is known of a key.
     *
     * @param digest SHA-256 of the key, in lower-case hexadecimal
     * @param name whose it is or what for; may be empty
     */
    record HashedKey(String digest, Role role, String name) {

        private static final int ID_LENGTH = 12;

        /** Who shows it. */
        Caller holder() {
            return new Caller(digest.substring(0, ID_LENGTH), name, Set.of(role));
        }
    }

    /** Reads what {@code ./claimtrail keys} writes: a key a line; blank lines and those with # are passed over. */
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
     * What is known of {@code key}; empty where it is none. Digests are compared, all of them and each as a whole: how long
     * that takes tells nothing of how much of a key is right, for the digest of one that is nearly right is another.
     */
    Optional<HashedKey> find(String key) {
        byte[] digest = digest(key).getBytes(US_ASCII);
        Optional<HashedKey> found = Optional.empty();
        for (HashedKey known : keys) {
            if (MessageDigest.isEqual(known.digest().getBytes(US_ASCII), digest)) {
                found = Optional.of(known);
            }
        }
        return found;
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
