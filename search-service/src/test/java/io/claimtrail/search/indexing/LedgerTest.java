package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.search.index.FakeElasticsearch;
import io.claimtrail.search.index.Generation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> """
        {"docs": [
          {"_id": "a", "found": true, "_version": 7, "_source": {"claimIds": ["y", "x"], "withdrawn": false}},
          {"_id": "b", "found": true, "_version": 9, "_source": {"claimIds": [], "withdrawn": true}},
          {"_id": "c", "found": false}
        ]}\
        """);
    private final Ledger ledger = new Ledger(elasticsearch, new ObjectMapper());

    @Test
    void readsEntriesWithTheirVersionAsSequence() {
        Map<String, LedgerEntry> entries = ledger.read(new Generation("p-", 3), List.of("a", "b", "c"));

        assertThat(entries)
                .containsOnly(
                        Map.entry("a", new LedgerEntry(7, Set.of("x", "y"), false)),
                        Map.entry("b", new LedgerEntry(9, Set.of(), true)));
        assertThat(elasticsearch.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.path()).isEqualTo("/p-ledger-000003/_mget"));
    }

    @Test
    void writesClaimIdsInOrder() {
        assertThat(ledger.document(new LedgerEntry(7, Set.of("z", "x", "y"), true)))
                .hasToString("{\"claimIds\":[\"x\",\"y\",\"z\"],\"withdrawn\":true}");
    }

    @Test
    void anUnknownArticleIsOlderThanAnyVersion() {
        assertThat(LedgerEntry.UNKNOWN.sequence()).isNegative();
        assertThat(LedgerEntry.UNKNOWN.claimIds()).isEmpty();
        assertThat(LedgerEntry.UNKNOWN.withdrawn()).isFalse();
    }

    @Test
    void anEntryKeepsItsIdsWhenTheGivenSetChanges() {
        Set<String> ids = new HashSet<>(Set.of("x"));
        LedgerEntry entry = new LedgerEntry(7, ids, false);

        ids.add("y");

        assertThat(entry.claimIds()).containsExactly("x");
    }
}
