package io.claimtrail.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.attribution.QuotationSplitter.SplitContent;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotationSplitterTest {

    @Test
    void splitsAtAnOpeningMarkAfterAnUnclosedQuotation() {
        Text text = Text.of("Reed said: \"The wall is sound. \"It was tested in May.\" The tests took a week.");

        SplitContent split = split(text, "\"The wall is sound. \"It was tested in May.\" The tests took a week.");

        assertThat(words(text, split.content())).containsExactly("\"The wall is sound.");
        assertThat(words(text, split.separate())).containsExactly("\"It was tested in May.\"");
    }

    @Test
    void splitsAfterAFinishedSentenceWhereParagraphsAreLost() {
        Text text = Text.of("\"The wall is sound,\" said Reed. \"It was tested in May. \"It will hold.\"");

        SplitContent split = split(text, "\"The wall is sound,\"", "\"It was tested in May.", "\"It will hold.\"");

        assertThat(words(text, split.content())).containsExactly("\"The wall is sound,\"");
        assertThat(words(text, split.separate())).containsExactly("\"It was tested in May.", "\"It will hold.\"");
    }

    @Test
    void keepsAQuotationThatContinuesAfterItsCue() {
        Text text = Text.of("\"The wall is sound,\" said Reed. \"It was tested in May.\"");

        SplitContent split = split(text, "\"The wall is sound,\"", "\"It was tested in May.\"");

        assertThat(words(text, split.content())).containsExactly("\"The wall is sound,\"", "\"It was tested in May.\"");
        assertThat(split.separate()).isEmpty();
    }

    @Test
    void keepsQuotationsWhereParagraphsAreIntact() {
        Text text = Text.of("\"The wall is sound.\n\n\"It was tested,\" said Reed. \"It will hold.\"");

        SplitContent split = split(text, "\"It was tested,\"", "\"It will hold.\"");

        assertThat(words(text, split.separate())).isEmpty();
    }

    @Test
    void addsAnOpeningMarkThatWasLeftOut() {
        Text text = Text.of("Reed said: \"The wall is sound. \"It was tested in May.\"");

        SplitContent split = split(text, "\"The wall is sound.", "It was tested in May.\"");

        assertThat(words(text, split.separate())).containsExactly("\"It was tested in May.\"");
    }

    @Test
    void keepsAContentThatIsOneReopenedQuotation() {
        Text text = Text.of("\"The wall is sound. \"It was tested in May.\"");

        SplitContent split = split(text, "\"It was tested in May.\"");

        assertThat(words(text, split.content())).containsExactly("\"It was tested in May.\"");
        assertThat(split.separate()).isEmpty();
    }

    private static SplitContent split(Text text, String... spans) {
        String body = text.words(0, text.size());
        return QuotationSplitter.split(
                text,
                Stream.of(spans)
                        .map(words -> text.tokensIn(body.indexOf(words), body.indexOf(words) + words.length()))
                        .toList());
    }

    private static List<String> words(Text text, List<TokenSpan> spans) {
        return spans.stream().map(text::words).toList();
    }
}
