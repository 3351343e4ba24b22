package io.claimtrail.search.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Converts cursors to the signed text that clients receive, and back. */
@ApplicationScoped
class CursorCodec {

    private static final int SIGNATURE_BYTES = 32;

    private static final String UNSIGNED =
            "is not a cursor of this installation, or was made by an earlier release: search again";

    private final Supplier<SecretKeySpec> key;
    private final Duration maxAge;
    private final InstantSource clock;

    @Inject
    CursorCodec(CursorKey key, CursorConfig config) {
        this(key::get, config.maxAge(), InstantSource.system());
    }

    CursorCodec(Supplier<SecretKeySpec> key, Duration maxAge, InstantSource clock) {
        this.key = key;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** The text of {@code cursor}: its signature and its content, in Base64. */
    String encode(Cursor cursor) {
        byte[] content = cursor.toBytes();
        byte[] signed = Arrays.copyOf(signature(content), SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The cursor that {@code text} encodes.
     *
     * @throws InvalidCursorException if this service did not sign it, or its list is too old
     */
    Cursor decode(String text) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException("is not a cursor");
        }
        if (signed.length < SIGNATURE_BYTES) {
            throw new InvalidCursorException("is not a cursor");
        }
        byte[] content = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(signed, SIGNATURE_BYTES), signature(content))) {
            throw new InvalidCursorException(UNSIGNED);
        }
        Cursor cursor = Cursor.ofBytes(content).orElseThrow(() -> new InvalidCursorException("is not a cursor"));
        if (remaining(cursor).isNegative()) {
            throw new InvalidCursorException("has expired: a list can be read for " + maxAge.toMinutes()
                    + " minutes (claimtrail.cursor.max-age), search again");
        }
        return cursor;
    }

    /** Time for which {@code cursor} is still accepted; negative if it has expired. */
    Duration remaining(Cursor cursor) {
        return Duration.between(clock.instant(), cursor.startedAt().plus(maxAge));
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(CursorKey.ALGORITHM);
            mac.init(key.get());
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CursorKey.ALGORITHM, e);
        }
    }
}
