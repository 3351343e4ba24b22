package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleBlocksTest {

    @Test
    void isTheSameAfterItWasStored() {
        ArticleBlocks blocks = new ArticleBlocks(Set.of("ruiz", "falk"), Set.of("s2", "s1"));

        assertThat(blocks.document()).hasToString("{\"names\":[\"falk\",\"ruiz\"],\"statements\":[\"s1\",\"s2\"]}");
        assertThat(ArticleBlocks.of(blocks.document())).isEqualTo(blocks);
    }

    @Test
    void addsUp() {
        ArticleBlocks before = new ArticleBlocks(Set.of("ruiz"), Set.of("s1"));
        ArticleBlocks now = new ArticleBlocks(Set.of("falk"), Set.of("s1"));

        assertThat(before.and(now)).isEqualTo(new ArticleBlocks(Set.of("ruiz", "falk"), Set.of("s1")));
        assertThat(before.isEmpty()).isFalse();
        assertThat(ArticleBlocks.NONE.isEmpty()).isTrue();
    }
}
