package io.claimtrail.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.SharedDocuments;
import io.claimtrail.search.index.SharedDocuments.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs cursors, and sessions of pages: the configured one, or one that the instances share in Elasticsearch. The shared key is read
 * again every minute, so that all instances have the same one soon after Elasticsearch was replaced.
 */
@ApplicationScoped
public class CursorKey {

    static final String ALGORITHM = "HmacSHA256";

    private static final String ID = "cursor-key";
    private static final int KEY_BYTES = 32;
    /** Minimum length of a configured key. */
    private static final int MIN_CHARACTERS = 32;

    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final SharedDocuments documents;
    private final @Nullable SecretKeySpec configured;
    private final LongSupplier nanoTime;
    private @Nullable SecretKeySpec shared;
    private long readAt;

    @Inject
    CursorKey(SharedDocuments documents, CursorConfig config) {
        this(documents, config.key().orElse(null), System::nanoTime);
    }

    CursorKey(SharedDocuments documents, @Nullable String configured, LongSupplier nanoTime) {
        if (configured != null && configured.length() < MIN_CHARACTERS) {
            throw new IllegalArgumentException("claimtrail.cursor.key must have at least " + MIN_CHARACTERS
                    + " characters, has " + configured.length());
        }
        this.documents = documents;
        this.configured = configured == null ? null : new SecretKeySpec(configured.getBytes(UTF_8), ALGORITHM);
        this.nanoTime = nanoTime;
    }

    /** The key of this minute. */
    public synchronized SecretKeySpec get() {
        if (configured != null) {
            return configured;
        }
        long now = nanoTime.getAsLong();
        SecretKeySpec key = shared;
        if (key == null || now - readAt > MAX_AGE.toNanos()) {
            key = readOrCreate();
            shared = key;
            readAt = now;
        }
        return key;
    }

    private SecretKeySpec readOrCreate() {
        Optional<Stored> stored = documents.read(ID);
        if (stored.isEmpty()) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            ObjectNode content = JsonNodeFactory.instance
                    .objectNode()
                    .put("key", HexFormat.of().formatHex(random));
            // Another instance may have created it meanwhile.
            stored = documents.create(ID, content).or(() -> documents.read(ID));
        }
        String key = stored.orElseThrow(() -> new IllegalStateException("the shared key of cursors was deleted"))
                .content()
                .path("key")
                .asText();
        return new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM);
    }
}
