package io.claimtrail.extraction.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.TextPassage;
import io.claimtrail.extraction.TextSpan;
import io.claimtrail.extraction.text.CharSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageBuilderTest {

    private final PassageBuilder passages = new PassageBuilder("😀 Ana said 😀 no.");

    @Test
    void countsCodePoints() {
        TextPassage passage = passages.passage(List.of(new CharSpan(3, 6), new CharSpan(12, 17)));

        assertThat(passage.text()).isEqualTo("Ana 😀 no");
        assertThat(passage.spans())
                .containsExactly(
                        new TextSpan(2, 5, "Ana", "😀 ", " said 😀 no."),
                        new TextSpan(11, 15, "😀 no", "😀 Ana said ", "."));
    }

    @Test
    void isAbsentWithoutRanges() {
        assertThat(passages.passage(List.of())).isEqualTo(new TextPassage("", List.of()));
    }
}
