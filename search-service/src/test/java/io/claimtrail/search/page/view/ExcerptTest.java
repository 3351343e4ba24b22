package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimtrail.search.api.claim.ClaimAnswer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String BODY = "It rained on Monday. Mayor Ana Ruiz told reporters at the harbour that"
            + " the new quay opens in May. Boats were late.";

    @Test
    void showsTheWholeSentenceWithItsParts() {
        ClaimAnswer claim = Claims.in(BODY, "Mayor Ana Ruiz", "told reporters", "the new quay opens in May");

        assertThat(marked(Excerpt.of(claim)))
                .isEqualTo("[source:Mayor Ana Ruiz] [cue:told reporters] at the harbour that"
                        + " [said:the new quay opens in May].");
    }

    @Test
    void takesNoTitleForTheEndOfASentence() {
        String body = "Nobody came. At noon Dr. Ruiz said that it rains.";

        assertThat(marked(Excerpt.of(Claims.in(body, "Ruiz", "said", "it rains"))))
                .isEqualTo("At noon Dr. [source:Ruiz] [cue:said] that [said:it rains].");
    }

    @Test
    void leavesOutWhatNoSpanGives() {
        String body = "Ruiz said" + " and so on".repeat(20) + " that it rains today in the old town.";

        assertThat(marked(Excerpt.of(Claims.in(body, "Ruiz", "said", "it rains"))))
                .startsWith("[source:Ruiz] [cue:said] and so on")
                .contains("[gap: … ]")
                .endsWith("that [said:it rains] today in the old town.");
    }

    @Test
    void saysWhereTheSentenceGoesOn() {
        String body = "Long before that day and after many a talk they said it rains and then the paragraph"
                + " goes on for quite some time";

        String text = marked(Excerpt.of(Claims.in(body, "", "", "it rains")));

        assertThat(text).startsWith("… ").contains("[said:it rains]").endsWith("…");
    }

    @Test
    void marksTheWordsOfTheSearchInEachPart() {
        ClaimAnswer claim = Claims.in(BODY, "Mayor Ana Ruiz", "told reporters", "the new quay opens in May");

        List<Piece> pieces = Excerpt.of(claim, new FoundWords(Set.of("quay", "ruiz")));

        assertThat(pieces)
                .filteredOn(Piece::found)
                .extracting(Piece::text, Piece::kind)
                .containsExactly(tuple("Ruiz", Piece.SOURCE), tuple("quay", Piece.SAID));
    }

    @Test
    void showsTheContentOfAClaimWithoutSpans() {
        assertThat(marked(Excerpt.of(Claims.in("", "Ruiz", "said", "it rains"))))
                .isEqualTo("[said:it rains]");
    }

    @Test
    void cutsTheMiddleOfALongQuotation() {
        String content = "word ".repeat(2000).strip();

        String text = marked(Excerpt.of(Claims.in("Ruiz said " + content + ".", "Ruiz", "said", content)));

        assertThat(text.length()).isLessThan(900);
        assertThat(text).contains("[gap: … ]");
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.kind() + ":" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
