package io.claimtrail.extraction.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.tagging.Contested.Claim;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContestedTest {

    private static final String BODY = """
            “We open in May,” said Ana Ruiz.

            “We do not,” said Bo Lund.

            The mayor said that Lund told her nothing.""";

    private final Text text = Text.of(BODY);

    @Test
    void leavesAQuotationToTheCueOfItsSentence() {
        Claim ruiz = new Claim(words("said", 0), List.of(words("We open in May", 0), words("We do not", 0)));
        Claim lund = new Claim(words("said", 1), List.of(words("We do not", 0)));

        assertThat(settled(ruiz, lund))
                .containsExactly(List.of(words("We open in May", 0)), List.of(words("We do not", 0)));
    }

    @Test
    void settlesStretchesThatOnlyOverlap() {
        Claim ruiz = new Claim(words("said", 0), List.of(words("We open in May", 0), words("We do", 0)));
        Claim lund = new Claim(words("said", 1), List.of(words("We do not", 0)));

        assertThat(settled(ruiz, lund).getFirst()).containsExactly(words("We open in May", 0));
    }

    @Test
    void leavesNoCueWithNothing() {
        Claim ruiz = new Claim(words("said", 0), List.of(words("We do not", 0)));
        Claim lund = new Claim(words("said", 1), List.of(words("We do not", 0)));

        assertThat(settled(ruiz, lund)).containsExactly(List.of(words("We do not", 0)), List.of(words("We do not", 0)));
    }

    @Test
    void keepsAStatementWithinAStatement() {
        Claim mayor = new Claim(words("said", 2), List.of(words("that Lund told her nothing", 0)));
        Claim lund = new Claim(words("told", 0), List.of(words("nothing", 0)));

        assertThat(settled(mayor, lund))
                .containsExactly(List.of(words("that Lund told her nothing", 0)), List.of(words("nothing", 0)));
    }

    private List<List<Sentence>> settled(Claim... claims) {
        return Contested.settled(text, List.of(claims));
    }

    /** The tokens of {@code words} where the body has them for the time after {@code before} others. */
    private Sentence words(String words, int before) {
        int start = Stream.iterate(BODY.indexOf(words), from -> BODY.indexOf(words, from + 1))
                .skip(before)
                .findFirst()
                .orElseThrow();
        return text.tokensIn(start, start + words.length());
    }
}
