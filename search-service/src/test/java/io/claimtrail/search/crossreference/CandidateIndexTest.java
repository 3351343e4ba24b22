package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateIndexTest {

    private static final String FERRY = "the ferry will sail every night until June";

    @Test
    void findsClaimsOfTheSpeakerOnTheSameTopic() {
        IndexedClaim claim = TestClaim.by("Ines Falk", "a", FERRY);
        IndexedClaim copy = TestClaim.by("Ines Falk", "b", FERRY);
        IndexedClaim other = TestClaim.by("Ines Falk", "c", "the budget of the library is too small");

        assertThat(index(claim, copy, other).candidates(claim, 10)).containsExactly("b");
    }

    @Test
    void skipsClaimsOfOtherSpeakers() {
        IndexedClaim claim = TestClaim.by("Ines Falk", "a", FERRY);

        assertThat(index(claim, TestClaim.by("Per Aldis", "b", FERRY)).candidates(claim, 10))
                .isEmpty();
    }

    @Test
    void skipsClaimsOfTheSameArticle() {
        IndexedClaim claim = TestClaim.by("Ines Falk", "a", FERRY);
        IndexedClaim repeated = TestClaim.by("Ines Falk", "b", FERRY);
        ((ObjectNode) repeated.document().path("article")).put("id", claim.articleId());

        assertThat(index(claim, repeated).candidates(claim, 10)).isEmpty();
    }

    @Test
    void ordersCandidatesBySharedKeysThenById() {
        IndexedClaim claim = TestClaim.by("Ines Falk", "a", FERRY);
        IndexedClaim less = TestClaim.by("Ines Falk", "b", "the ferry will sail");
        IndexedClaim most = TestClaim.by("Ines Falk", "d", FERRY);
        IndexedClaim asMuch = TestClaim.by("Ines Falk", "c", FERRY);

        CandidateIndex index = index(claim, less, most, asMuch);

        assertThat(index.candidates(claim, 10)).containsExactly("c", "d", "b");
        assertThat(index.candidates(claim, 2)).containsExactly("c", "d");
    }

    @Test
    void findsCopiesAmongClaimsWithoutAResolvedSpeaker() {
        IndexedClaim claim = TestClaim.byUnknown("a", FERRY);
        IndexedClaim copy = TestClaim.byUnknown("b", FERRY);
        IndexedClaim resolved = TestClaim.by("Ines Falk", "c", FERRY);

        assertThat(index(claim, copy, resolved).candidates(claim, 10)).containsExactly("b");
    }

    @Test
    void isCompleteOnlyForKnownSpeakersOfACompleteBlock() {
        IndexedClaim known = TestClaim.by("Ines Falk", "a", FERRY);

        assertThat(index(known).isCompleteFor(known)).isTrue();
        assertThat(index(known).isCompleteFor(TestClaim.by("Per Aldis", "b", FERRY)))
                .isFalse();
        assertThat(index(known).isCompleteFor(TestClaim.byUnknown("c", FERRY))).isFalse();
        assertThat(new CandidateIndex(List.of(known), false).isCompleteFor(known))
                .isFalse();
    }

    private static CandidateIndex index(IndexedClaim... claims) {
        return new CandidateIndex(List.of(claims), true);
    }
}
