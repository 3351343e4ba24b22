package io.claimtrail.contracts.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An id or version made from content alone, so that the same content has the same id everywhere and always: SHA-256 over
 * length-prefixed parts, of which the first 128 bits are written in hexadecimal. Parts that are null differ from empty ones.
 */
public final class ContentId {

    /** Bytes of the digest that an id keeps. */
    private static final int LENGTH = 16;

    private final MessageDigest digest = Sha256.newDigest();

    /** The id of {@code parts}, in their order. */
    public static String of(@Nullable String... parts) {
        ContentId id = new ContentId();
        for (String part : parts) {
            id.add(part);
        }
        return id.hex();
    }

    public ContentId add(@Nullable String part) {
        if (part == null) {
            digest.update("-".getBytes(UTF_8));
        } else {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return this;
    }

    /** Adds a list, which differs from its parts added one by one. */
    public ContentId add(List<String> parts) {
        digest.update((parts.size() + "[").getBytes(UTF_8));
        parts.forEach(this::add);
        return this;
    }

    /** The id: 32 hexadecimal digits in lower case. Call it once, after the last part. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    }
}
