package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.statement.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimKeysTest {

    private static final String FERRY = "the ferry will sail every night until June";

    @Test
    void sharesANameKeyBetweenFullNameAndSurname() {
        IndexedClaim full = TestClaim.by("Marta Quill", "a", FERRY);
        IndexedClaim surname = TestClaim.by("Quill", "b", FERRY);

        assertThat(full.nameKeys()).isNotEmpty().containsAnyElementsOf(surname.nameKeys());
    }

    @Test
    void addsNoNameKeysWithoutAResolvedSpeaker() {
        assertThat(TestClaim.byUnknown("a", FERRY).nameKeys()).isEmpty();
    }

    @Test
    void sharesAllTopicAndCopyKeysBetweenCopies() {
        IndexedClaim one = TestClaim.by("Marta Quill", "a", FERRY);
        IndexedClaim copy = TestClaim.by("Quill", "b", FERRY);

        assertThat(one.keys(ClaimKeys.TOPIC)).isNotEmpty().isEqualTo(copy.keys(ClaimKeys.TOPIC));
        assertThat(one.keys(ClaimKeys.COPIES)).isNotEmpty().isEqualTo(copy.keys(ClaimKeys.COPIES));
    }

    @Test
    void keepsTheStatedSpeakerAndTheOtherNamesOfTheArticle() {
        ObjectNode quill = document(TestClaim.by("Marta Quill", "a", FERRY));
        ObjectNode falk = document(TestClaim.by("Ines Falk", "b", FERRY));
        ObjectNode unknown = document(TestClaim.byUnknown("c", FERRY));

        ClaimKeys.addTo(List.of(quill, falk, unknown), 50);

        assertThat(quill.path("stated")).isEqualTo(quill.path("speaker"));
        assertThat(texts(quill.path("alongside"))).containsExactly("Ines Falk");
        assertThat(texts(unknown.path("alongside"))).containsExactly("Ines Falk", "Marta Quill");
    }

    @Test
    void keepsTheNamesOfTheNearestClaimsWhereAnArticleHasMany() {
        List<ObjectNode> claims = IntStream.range(0, 9)
                .mapToObj(i -> document(TestClaim.by("Person " + i, "claim-" + i, FERRY)))
                .toList();

        ClaimKeys.addTo(claims, 4);

        assertThat(texts(claims.get(4).path("alongside")))
                .containsExactly("Person 2", "Person 3", "Person 5", "Person 6");
        assertThat(texts(claims.get(0).path("alongside")))
                .containsExactly("Person 1", "Person 2", "Person 3", "Person 4");
    }

    /** All names in all claims would be 9 million: 140 MB. */
    @Test
    void growsInProportionToAnArticleWithAsManyPeopleAsClaims() {
        int count = 3000;
        List<ObjectNode> claims = IntStream.range(0, count)
                .mapToObj(i -> document(TestClaim.by("Speaker%d Name%d".formatted(i, i), "claim-" + i, FERRY)))
                .toList();
        long before = size(claims);

        ClaimKeys.addTo(claims, 50);

        assertThat(size(claims)).isLessThan(before + count * 2_000L);
    }

    private static long size(List<ObjectNode> claims) {
        return claims.stream().mapToLong(claim -> claim.toString().length()).sum();
    }

    @Test
    void startsEachClaimAsItsOwnStatement() {
        JsonNode statement = TestClaim.by("Marta Quill", "a", FERRY).statement();

        assertThat(statement.path("id").asText()).isEqualTo(Statement.idOf("a"));
        assertThat(statement.path("sightings").asInt()).isEqualTo(1);
    }

    private static ObjectNode document(IndexedClaim claim) {
        return (ObjectNode) claim.document();
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }
}
