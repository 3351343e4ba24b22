package io.claimtrail.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentConflictsTest {

    private static final String BODY = """
            “We open in May,” said Ana Ruiz.

            “We do not,” said Bo Lund.

            The mayor said that Lund told her nothing.""";

    private final Text text = Text.of(BODY);

    @Test
    void leavesAQuotationToTheCueOfItsSentence() {
        TextAttribution ruiz = attribution(words("said", 0), words("We open in May", 0), words("We do not", 0));
        TextAttribution lund = attribution(words("said", 1), words("We do not", 0));

        assertThat(resolvedContents(ruiz, lund))
                .containsExactly(List.of(words("We open in May", 0)), List.of(words("We do not", 0)));
    }

    @Test
    void resolvesRangesThatOnlyOverlap() {
        TextAttribution ruiz = attribution(words("said", 0), words("We open in May", 0), words("We do", 0));
        TextAttribution lund = attribution(words("said", 1), words("We do not", 0));

        assertThat(resolvedContents(ruiz, lund).getFirst()).containsExactly(words("We open in May", 0));
    }

    @Test
    void leavesNoCueWithoutContent() {
        TextAttribution ruiz = attribution(words("said", 0), words("We do not", 0));
        TextAttribution lund = attribution(words("said", 1), words("We do not", 0));

        assertThat(resolvedContents(ruiz, lund))
                .containsExactly(List.of(words("We do not", 0)), List.of(words("We do not", 0)));
    }

    @Test
    void keepsAStatementWithinAStatement() {
        TextAttribution mayor = attribution(words("said", 2), words("that Lund told her nothing", 0));
        TextAttribution lund = attribution(words("told", 0), words("nothing", 0));

        assertThat(resolvedContents(mayor, lund))
                .containsExactly(List.of(words("that Lund told her nothing", 0)), List.of(words("nothing", 0)));
    }

    private static TextAttribution attribution(TextRange cue, TextRange... content) {
        return new TextAttribution(null, cue, List.of(content), 1);
    }

    private List<List<TextRange>> resolvedContents(TextAttribution... attributions) {
        return ContentConflicts.resolve(text, List.of(attributions)).stream()
                .map(TextAttribution::content)
                .toList();
    }

    /** The range of {@code words} in the body, at their occurrence after {@code before} others. */
    private TextRange words(String words, int before) {
        int start = Stream.iterate(BODY.indexOf(words), from -> BODY.indexOf(words, from + 1))
                .skip(before)
                .findFirst()
                .orElseThrow();
        return text.range(new CharSpan(start, start + words.length()));
    }
}
