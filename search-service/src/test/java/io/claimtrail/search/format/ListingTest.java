package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTest {

    static Stream<Listing> listings() {
        return Stream.of(ClaimListing.LISTING, ArticleListing.LISTING, SpeakerListing.LISTING, ReviewListing.LISTING);
    }

    @ParameterizedTest
    @MethodSource("listings")
    void makesAnEntryOfItsSample(Listing listing) throws JsonProcessingException {
        Entry entry = listing.entry().apply((ObjectNode) new ObjectMapper().readTree(listing.sample()));

        assertThat(entry.title()).isNotBlank();
        assertThat(entry.text()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void namesOnlyColumnsThatItsItemsHave(Listing listing) throws JsonProcessingException {
        JsonNode item = new ObjectMapper().readTree(listing.sample());

        assertThat(listing.columns())
                .doesNotHaveDuplicates()
                .allSatisfy(column -> assertThat(item.has(column.replaceFirst("\\..*", "")))
                        .as(column)
                        .isTrue());
    }
}
