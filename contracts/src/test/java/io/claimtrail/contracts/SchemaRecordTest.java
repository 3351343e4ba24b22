package io.claimtrail.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.Addressee;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema and record tell the same: each field of one is a field of the other. */
class SchemaRecordTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("claimtrail.articles.v1", "", Article.class),
                Arguments.of("claimtrail.claims.v1", "", ArticleClaims.class),
                Arguments.of("claimtrail.claims.v1", "/properties/article", ArticleReference.class),
                Arguments.of("claimtrail.claims.v1", "/properties/extractor", ExtractorReference.class),
                Arguments.of("claimtrail.claims.v1", "/$defs/claim", Claim.class),
                Arguments.of("claimtrail.claims.v1", "/$defs/passage", Passage.class),
                Arguments.of("claimtrail.claims.v1", "/$defs/span", Span.class),
                Arguments.of("claimtrail.claims.v1", "/$defs/speaker", Speaker.class),
                Arguments.of("claimtrail.claims.v1", "/$defs/candidate", Speaker.Candidate.class),
                Arguments.of("claimtrail.claims.v1", "/$defs/addressee", Addressee.class),
                Arguments.of("claimtrail.reviews.v1", "", Review.class),
                Arguments.of("claimtrail.reviews.v1", "/properties/rating", Rating.class),
                Arguments.of("claimtrail.speakers.v1", "", CuratedSpeaker.class),
                Arguments.of("claimtrail.speakers.v1", "/properties/roles/items", CuratedRole.class),
                Arguments.of("claimtrail.sources.v1", "", Source.class),
                Arguments.of("claimtrail.source-states.v1", "", SourceState.class),
                Arguments.of("claimtrail.source-states.v1", "/properties/validators", SourceState.Validators.class),
                Arguments.of("claimtrail.source-states.v1", "/properties/items/items", SourceState.ReadItem.class),
                Arguments.of("claimtrail.source-states.v1", "/properties/pages/items", SourceState.PendingPage.class),
                Arguments.of("claimtrail.items.v1", "", ItemState.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void haveTheSameFields(String schema, String place, Class<? extends Record> type) throws IOException {
        assertThat(fields(schema, place).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void describeEachField(String schema, String place) throws IOException {
        assertThat(fields(schema, place).properties())
                .allSatisfy(
                        field -> assertThat(field.getValue().path("description").asText())
                                .endsWith("."));
    }

    private static JsonNode fields(String schema, String place) throws IOException {
        return new JsonMapper()
                .readTree(Objects.requireNonNull(
                        SchemaRecordTest.class.getResourceAsStream("/schemas/" + schema + ".json")))
                .at(place + "/properties");
    }
}
