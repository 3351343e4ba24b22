package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.key.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    /** As {@code ./claimtrail keys create} writes it, of the key {@code ct_reader}. */
    private static final String READER =
            "c200134a984152fcd74cdf57d5c132a71799f92d6924b68625b13471eee1f279 reader 2026-03-02T09:30:00Z wire desk";

    @Test
    void findsAKeyByItsDigest() {
        ApiKeys keys = ApiKeys.of(List.of("# keys of the desk", "", READER));

        assertThat(keys.find("ct_reader").orElseThrow().role()).isEqualTo(Role.READER);
        assertThat(keys.unreadable()).isEmpty();
    }

    @Test
    void namesTheHolderOfAKey() {
        String nameless = READER.replace(" wire desk", "");

        assertThat(holder(READER).getName()).isEqualTo("c200134a9841 wire desk");
        assertThat(holder(nameless).getName()).isEqualTo("c200134a9841");
        assertThat(holder(READER).may(Role.READER)).isTrue();
        assertThat(holder(READER).may(Role.WRITER)).isFalse();
    }

    private static Caller holder(String line) {
        return Caller.holder(ApiKeys.of(List.of(line)).find("ct_reader").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ct_reade", "ct_reader ", "CT_READER", "ct_readers"})
    void findsNoOtherKey(String key) {
        assertThat(ApiKeys.of(List.of(READER)).find(key)).isEmpty();
    }

    @Test
    void doesNotAcceptADigestAsAKey() {
        assertThat(ApiKeys.of(List.of(READER)).find(READER.substring(0, 64))).isEmpty();
    }

    @Test
    void ignoresMalformedLines() {
        ApiKeys keys = ApiKeys.of(List.of(READER.replace("reader", "owner"), READER.substring(1), "ct_reader", READER));

        assertThat(keys.unreadable()).containsExactly(1, 2, 3);
        assertThat(keys.find("ct_reader").orElseThrow().role()).isEqualTo(Role.READER);
    }
}
