package io.claimtrail.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values must never change: see {@link ContentId}. */
class ContentIdTest {

    @Test
    void makesTheSameIdForEver() {
        assertThat(ContentId.of("statement", "0d1f8d7b7e1f4c1d9a6f3f0c2b5a4e6d"))
                .isEqualTo("48cbdf15834a6e85cdf9f079232cd1b7");
        assertThat(ContentId.of("title", null, "T", "2021-02-23T00:00:00Z"))
                .isEqualTo("e64fa53514bd75c8eb7ae53cf198a24e");
    }

    @Test
    void keepsPartsApart() {
        assertThat(List.of(
                        ContentId.of("ab", "c"),
                        ContentId.of("a", "bc"),
                        ContentId.of("abc"),
                        ContentId.of("abc", ""),
                        ContentId.of("abc", null),
                        new ContentId().add(List.of("ab", "c")).hex(),
                        new ContentId().add(List.of("ab")).add("c").hex()))
                .doesNotHaveDuplicates();
    }

    @Test
    void digestsAsSha256() {
        assertThat(Sha256.hex("ct_reader"))
                .isEqualTo("c200134a984152fcd74cdf57d5c132a71799f92d6924b68625b13471eee1f279");
    }
}
