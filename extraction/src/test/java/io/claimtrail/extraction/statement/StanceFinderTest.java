package io.claimtrail.extraction.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.StatementType;
import io.claimtrail.extraction.attribution.TextAttribution;
import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceFinderTest {

    private final StanceFinder stances = new StanceFinder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asserts | Ruiz {said} [that the dam was safe].
            unsaid  | Ruiz {did not say} [that the dam was safe].
            unsaid  | Ruiz did not {say} [that the dam was safe].
            unsaid  | She {declined to confirm} [a departure].
            unsaid  | It {would neither confirm nor deny} [an operation].
            unsaid  | The governor never {told} [residents to stay].
            denies  | Ruiz {denied} [that the dam was unsafe].
            denies  | The chief executive {ruled out} [a rights issue].
            denies  | She {has pleaded} [not guilty to fraud].
            asks    | The clerk {asked} [whether the bench faced a wall].
            asks    | He {said}: [Have you thought about a roof?]
            demands | Holm {asked} [that the answer be minuted].
            demands | The dean {has urged} [to go back to class].
            demands | The agency {called for} [more fuel].
            asserts | The mayor, not the council, {said} [it was late].
            """)
    void readsCueAndContent(String stance, String marked) {
        String plain = marked.replaceAll("[{}\\[\\]]", "");
        Text text = Text.of(plain);
        String cue = marked.substring(marked.indexOf('{') + 1, marked.indexOf('}'));
        String content = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
        TextAttribution attribution = new TextAttribution(null, range(text, cue), List.of(range(text, content)), 1);

        assertThat(stances.stanceOf(text, attribution, StatementType.INDIRECT)
                        .name()
                        .toLowerCase(Locale.ROOT))
                .isEqualTo(stance);
    }

    private static TextRange range(Text text, String words) {
        int start = text.body().indexOf(words);
        return text.range(new CharSpan(start, start + words.length()));
    }
}
