package io.claimtrail.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTurnsTest {

    private static final String TRANSCRIPT = """
            MS. HALVORSEN-NKEMELU: Good afternoon. I have one thing.

            The Secretary left this morning.

            Q: Was it inside their waters?

            MS. HALVORSEN-NKEMELU: No. It was not.

            REN DALBY, CNN ANCHOR: The mayor resigned.""";

    @Test
    void takesATurnForAStatementOfItsLabel() {
        Text text = Text.of(TRANSCRIPT);

        List<TextAttribution> turns = TranscriptTurns.addAll(text, List.of());

        assertThat(turns)
                .extracting(turn -> text.words(turn.sourceTokens()))
                .containsExactly("MS. HALVORSEN-NKEMELU", "MS. HALVORSEN-NKEMELU", "REN DALBY, CNN ANCHOR");
        assertThat(turns.getFirst().content()).hasSize(2);
    }

    @Test
    void leavesTheSourceOfAnAnswerOpen() {
        Text text = Text.of("Q: Will it rain?\n\nA: It will.\n\nQ: When?\n\nA: Tonight.");

        List<TextAttribution> turns = TranscriptTurns.addAll(text, List.of());

        assertThat(turns).hasSize(2).allMatch(turn -> turn.source() == null);
    }

    @Test
    void findsNoTurnsInProse() {
        Text text = Text.of("The mayor said one thing: no.\n\nWarning: rain.\n\nRuiz left.");

        assertThat(TranscriptTurns.addAll(text, List.of())).isEmpty();
    }
}
