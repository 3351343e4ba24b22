package io.claimtrail.search.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.search.index.SharedDocumentsInMemory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CursorKeyTest {

    private final SharedDocumentsInMemory documents = new SharedDocumentsInMemory();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void isTheSameForAllInstances() {
        CursorKey one = key();
        CursorKey other = key();

        assertThat(one.get().getEncoded()).hasSize(32).isEqualTo(other.get().getEncoded());
    }

    @Test
    void isTheOneOfTheOtherInstancesSoonAfterElasticsearchWasReplaced() {
        CursorKey one = key();
        byte[] before = one.get().getEncoded();
        documents.clear();
        CursorKey other = key();
        assertThat(other.get().getEncoded()).isNotEqualTo(before);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(one.get().getEncoded()).isEqualTo(other.get().getEncoded());
    }

    @Test
    void isTheConfiguredOneIfThereIsOne() {
        String configured = "x".repeat(32);

        assertThat(new CursorKey(documents.documents(), configured, nanos::get)
                        .get()
                        .getEncoded())
                .asString()
                .isEqualTo(configured);
        assertThatThrownBy(() -> new CursorKey(documents.documents(), "short", nanos::get))
                .hasMessageContaining("claimtrail.cursor.key must have at least 32 characters");
    }

    private CursorKey key() {
        return new CursorKey(documents.documents(), null, nanos::get);
    }
}
