package io.claimtrail.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnattributedQuotationsTest {

    private static final String BODY = """
            “The wall is sound,” said Ana Ruiz.

            “It was tested in May and will hold.”

            They met.

            They met again.

            “It was tested once more in June.”""";

    private final Text text = Text.of(BODY);

    @Test
    void findsAQuotationThatFollowsOtherWordsOfASpeaker() {
        TextAttribution ruiz =
                new TextAttribution(range("Ana Ruiz"), range("said"), List.of(range("“The wall is sound,”")), 1);

        assertThat(UnattributedQuotations.find(text, List.of(ruiz)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.content()).containsExactly(range("“It was tested in May and will hold.”"));
                    assertThat(found.source()).isNull();
                    assertThat(found.cue()).isNull();
                });
    }

    @Test
    void findsNoQuotationWithoutWordsOfASpeakerBefore() {
        assertThat(UnattributedQuotations.find(text, List.of())).isEmpty();
    }

    private TextRange range(String words) {
        int start = BODY.indexOf(words);
        return text.range(new CharSpan(start, start + words.length()));
    }
}
