package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ChangeCardTest {

    @Test
    void marksThePhraseThatChanged() {
        assertThat(ChangeCard.marked("It costs 4 million euros", "4 Million"))
                .extracting(Piece::text, Piece::found)
                .containsExactly(tuple("It costs ", false), tuple("4 million", true), tuple(" euros", false));
    }

    @Test
    void showsTheTextWhereThePhraseIsNotInIt() {
        assertThat(ChangeCard.marked("It costs more", "4 million"))
                .extracting(Piece::text)
                .containsExactly("It costs more");
        assertThat(ChangeCard.marked("It costs more", "")).hasSize(1);
    }
}
