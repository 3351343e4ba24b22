package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListLayoutTest {

    static Stream<ListLayout> layouts() {
        return Stream.of(ClaimLayout.LAYOUT, ArticleLayout.LAYOUT, SpeakerLayout.LAYOUT, ReviewLayout.LAYOUT);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void makesAnEntryOfItsSample(ListLayout layout) throws JsonProcessingException {
        Entry entry = layout.entry().apply((ObjectNode) new ObjectMapper().readTree(layout.sample()));

        assertThat(entry.title()).isNotBlank();
        assertThat(entry.text()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void namesOnlyColumnsThatItsItemsHave(ListLayout layout) throws JsonProcessingException {
        JsonNode item = new ObjectMapper().readTree(layout.sample());

        assertThat(layout.columns())
                .doesNotHaveDuplicates()
                .allSatisfy(column -> assertThat(item.has(column.replaceFirst("\\..*", "")))
                        .as(column)
                        .isTrue());
    }
}
