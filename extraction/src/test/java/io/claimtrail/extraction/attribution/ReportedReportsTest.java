package io.claimtrail.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportedReportsTest {

    @Test
    void givesTheWordsToWhoIsQuoted() {
        TextAttribution report = resolved(
                "The paper quoted the minister as saying the dam was safe.",
                "The paper",
                "quoted",
                "the minister as saying the dam was safe");

        assertThat(words(report.source())).isEqualTo("the minister");
        assertThat(words(report.via())).isEqualTo("The paper");
        assertThat(words(report.content().getFirst())).isEqualTo("the dam was safe");
    }

    @Test
    void readsThePassive() {
        TextAttribution report = resolved(
                "Ruiz was quoted by the paper as saying the dam was safe.", "Ruiz", "was quoted", "the dam was safe");

        assertThat(words(report.source())).isEqualTo("Ruiz");
        assertThat(words(report.via())).isEqualTo("the paper");
    }

    @Test
    void takesTheWordsBeforeThePassiveForTheSource() {
        TextAttribution report = resolved(
                "The minister was quoted by the paper as saying the dam was safe.",
                "the paper",
                "was quoted",
                "the dam was safe");

        assertThat(words(report.source())).isEqualTo("The minister");
        assertThat(words(report.via())).isEqualTo("the paper");
    }

    @Test
    void leavesOtherCuesAlone() {
        TextAttribution report = resolved("Ruiz said the dam was safe.", "Ruiz", "said", "the dam was safe");

        assertThat(report.via()).isNull();
        assertThat(words(report.source())).isEqualTo("Ruiz");
    }

    private String body = "";

    private TextAttribution resolved(String text, String source, String cue, String content) {
        body = text;
        Text parsed = Text.of(text);
        TextAttribution attribution =
                new TextAttribution(range(parsed, source), range(parsed, cue), List.of(range(parsed, content)), 1);
        return ReportedReports.resolveAll(parsed, List.of(attribution)).getFirst();
    }

    private static TextRange range(Text text, String words) {
        int start = text.body().indexOf(words);
        return text.range(new CharSpan(start, start + words.length()));
    }

    private String words(@Nullable TextRange range) {
        return range == null
                ? ""
                : body.substring(range.characters().start(), range.characters().end());
    }
}
