package io.claimtrail.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.text.Text;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineQuotationsTest {

    private static final String BODY = "\n\nThe harbour authority met on Monday.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Harbour 'may run dry by June'           | 'may run dry by June'
            'Barrier will cost twice as much'       | 'Barrier will cost twice as much'
            Port chief: barrier ‘should be lower’   | ‘should be lower’
            """)
    void findsAQuotationInTheHeadline(String headline, String quotation) {
        Text text = Text.of(headline + BODY);

        assertThat(HeadlineQuotations.find(text, new BitSet()))
                .hasValueSatisfying(found ->
                        assertThat(text.words(found.first(), found.end())).isEqualTo(quotation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Standoff' over the barrier",
                "Recovery 'slowing'",
                "Crowds queue for 'Night Harbour'",
                "The workers' barrier 'will hold' in spring",
                "It will hold. The barrier 'is sound'",
                "Barrier opens"
            })
    void ignoresTitlesSingleWordsAndRunningText(String headline) {
        assertThat(HeadlineQuotations.find(Text.of(headline + BODY), new BitSet()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "Harbour 'may run dry by June'")
    void ignoresAttributedQuotations(String headline) {
        BitSet attributed = new BitSet();
        attributed.set(3);

        assertThat(HeadlineQuotations.find(Text.of(headline + BODY), attributed))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "Harbour 'may run dry by June'")
    void ignoresATextOfOneLine(String text) {
        assertThat(HeadlineQuotations.find(Text.of(text), new BitSet())).isEmpty();
    }
}
