package io.claimtrail.extraction.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.tagging.ReopenedQuotations.Parted;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReopenedQuotationsTest {

    @Test
    void partsAtAMarkThatOpensAnew() {
        Text text = Text.of("Reed said: \"The wall is sound. \"It was tested in May.\" The tests took a week.");

        Parted parted = part(text, "\"The wall is sound. \"It was tested in May.\" The tests took a week.");

        assertThat(words(text, parted.content())).containsExactly("\"The wall is sound.");
        assertThat(words(text, parted.apart())).containsExactly("\"It was tested in May.\"");
    }

    @Test
    void partsBehindAFinishedSentenceWhereParagraphsAreLost() {
        Text text = Text.of("\"The wall is sound,\" said Reed. \"It was tested in May. \"It will hold.\"");

        Parted parted = part(text, "\"The wall is sound,\"", "\"It was tested in May.", "\"It will hold.\"");

        assertThat(words(text, parted.content())).containsExactly("\"The wall is sound,\"");
        assertThat(words(text, parted.apart())).containsExactly("\"It was tested in May.", "\"It will hold.\"");
    }

    @Test
    void leavesAQuotationThatGoesOnBehindItsCue() {
        Text text = Text.of("\"The wall is sound,\" said Reed. \"It was tested in May.\"");

        Parted parted = part(text, "\"The wall is sound,\"", "\"It was tested in May.\"");

        assertThat(words(text, parted.content()))
                .containsExactly("\"The wall is sound,\"", "\"It was tested in May.\"");
        assertThat(parted.apart()).isEmpty();
    }

    @Test
    void leavesRunningTextWhereParagraphsOpenAnew() {
        Text text = Text.of("\"The wall is sound.\n\n\"It was tested,\" said Reed. \"It will hold.\"");

        Parted parted = part(text, "\"It was tested,\"", "\"It will hold.\"");

        assertThat(words(text, parted.apart())).isEmpty();
    }

    @Test
    void givesAQuotationTheMarkThatWasLeftOut() {
        Text text = Text.of("Reed said: \"The wall is sound. \"It was tested in May.\"");

        Parted parted = part(text, "\"The wall is sound.", "It was tested in May.\"");

        assertThat(words(text, parted.apart())).containsExactly("\"It was tested in May.\"");
    }

    @Test
    void leavesAContentThatIsAllReopened() {
        Text text = Text.of("\"The wall is sound. \"It was tested in May.\"");

        Parted parted = part(text, "\"It was tested in May.\"");

        assertThat(words(text, parted.content())).containsExactly("\"It was tested in May.\"");
        assertThat(parted.apart()).isEmpty();
    }

    private static Parted part(Text text, String... stretches) {
        String body = text.words(0, text.size());
        return ReopenedQuotations.part(
                text,
                Stream.of(stretches)
                        .map(words -> text.tokensIn(body.indexOf(words), body.indexOf(words) + words.length()))
                        .toList());
    }

    private static List<String> words(Text text, List<Sentence> stretches) {
        return stretches.stream()
                .map(stretch -> text.words(stretch.first(), stretch.end()))
                .toList();
    }
}
