package io.claimtrail.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamAuditTest {

    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final StreamAudit audit =
            new StreamAudit((ids, status) -> lines.add(status + " " + String.join(",", ids)), () -> now);

    @Test
    void logsRareArticlesAtOnce() {
        audit.accept("a", 202);
        now = now.plusSeconds(1);
        audit.accept("b", 503);

        assertThat(lines).containsExactly("202 a", "503 b");
    }

    @Test
    void logsArticlesOfOneSecondTogether() {
        List.of("a", "b", "c").forEach(id -> audit.accept(id, 202));
        audit.accept("d", 503);
        assertThat(lines).containsExactly("202 a");

        audit.close();

        assertThat(lines).containsExactly("202 a", "202 b,c", "503 d");
    }

    @Test
    void logsWhenALineIsFull() {
        IntStream.rangeClosed(0, StreamAudit.MAX_IDS_PER_LINE).forEach(i -> audit.accept("a" + i, 202));

        assertThat(lines).hasSize(2);
    }

    @Test
    void logsArticlesThatAreAnsweredAfterClose() {
        audit.close();
        audit.accept("late", 202);

        assertThat(lines).containsExactly("202 late");
    }
}
