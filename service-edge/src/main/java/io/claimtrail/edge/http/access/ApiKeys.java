package io.claimtrail.edge.http.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.claimtrail.contracts.id.Sha256;
import io.claimtrail.contracts.key.ApiKey;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accepted API keys, as digests. A key is 256 random bits, which can't be guessed however fast a digest is computed, so
 * plain SHA-256 suffices; salt and slow rounds are for passwords.
 *
 * @param unreadable numbers of the lines that are malformed and so grant nothing
 */
record ApiKeys(List<ApiKey> keys, List<Integer> unreadable) {

    static final ApiKeys NONE = new ApiKeys(List.of(), List.of());

    ApiKeys {
        keys = List.copyOf(keys);
        unreadable = List.copyOf(unreadable);
    }

    /** Parses the file of {@code ./claimtrail keys}: one key per line; blank lines and those that begin with # are skipped. */
    static ApiKeys of(List<String> lines) {
        List<ApiKey> keys = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<ApiKey> key = ApiKey.parse(lines.get(i));
            key.ifPresent(keys::add);
            if (key.isEmpty() && !ApiKey.isComment(lines.get(i))) {
                unreadable.add(i + 1);
            }
        }
        return new ApiKeys(keys, unreadable);
    }

    /**
     * The entry of {@code key}; empty where it is not accepted. Every digest is compared, each in constant time, so that the
     * duration does not reveal how much of a key is right.
     */
    Optional<ApiKey> find(String key) {
        byte[] digest = Sha256.hex(key).getBytes(US_ASCII);
        Optional<ApiKey> found = Optional.empty();
        for (ApiKey known : keys) {
            if (MessageDigest.isEqual(known.digest().getBytes(US_ASCII), digest)) {
                found = Optional.of(known);
            }
        }
        return found;
    }
}
