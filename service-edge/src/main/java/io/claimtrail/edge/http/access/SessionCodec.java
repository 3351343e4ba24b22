package io.claimtrail.edge.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.key.ApiKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads the value of a session cookie: the id of a key, the end of the session, a random number and a signature. It
 * names the key by its id and is signed with the key's digest, so that a session ends when its key is revoked, and no session
 * can be made from the key file alone.
 */
final class SessionCodec {

    private static final String ALGORITHM = "HmacSHA256";
    /** Keeps these signatures apart from others that are made with the same secret. */
    private static final String PURPOSE = "claimtrail page session";

    private static final int NONCE_BYTES = 16;
    private static final Pattern VALUE = Pattern.compile("([0-9a-f]{12})\\.(\\d{1,12})\\.([\\w-]{22})\\.([\\w-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    SessionCodec(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A new session for the holder of {@code key}. No two sessions have the same value. */
    String encode(ApiKey key, Instant end) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        String session = end.getEpochSecond() + "." + base64(nonce);
        return key.id() + "." + session + "." + signature(key, session);
    }

    /** The key of a session; empty if the value was not signed here, has ended, or its key is not accepted any more. */
    Optional<ApiKey> decode(String value, ApiKeys keys, Instant now) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches() || now.getEpochSecond() >= Long.parseLong(parts.group(2))) {
            return Optional.empty();
        }
        String session = parts.group(2) + "." + parts.group(3);
        byte[] signature = parts.group(4).getBytes(UTF_8);
        return keys.keys().stream()
                .filter(key -> key.id().equals(parts.group(1)))
                .filter(key -> MessageDigest.isEqual(signature(key, session).getBytes(UTF_8), signature))
                .findFirst();
    }

    private String signature(ApiKey key, String session) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return base64(mac.doFinal((PURPOSE + "\n" + key.digest() + "\n" + session).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
