package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.index.FakeElasticsearch;
import io.claimtrail.search.index.Generation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossReferencerTest {

    private static final Generation GENERATION = new Generation("p-", 1);

    private final FakeElasticsearch elasticsearch = new FakeElasticsearch(call -> """
            {"docs": [
              {"_id": "x", "_version": 4, "found": true,
               "_source": {"id": "x", "speaker": {"name": "renamed meanwhile"}, "reviews": []}},
              {"_id": "y", "_version": 9, "found": true, "_source": {"id": "y", "reviews": []}},
              {"_id": "z", "found": false}]}""");

    @Test
    void changesOnlyTheFieldsOfTheUpdateInTheNewestDocument() {
        List<UpdatedClaim> updated = apply(update("x", 4));

        assertThat(updated).singleElement().satisfies(claim -> {
            assertThat(claim.sequence()).isEqualTo(4);
            assertThat(claim.document().toString())
                    .isEqualTo("{\"id\":\"x\",\"speaker\":{\"name\":\"renamed meanwhile\"},\"reviews\":[\"r\"]}");
        });
    }

    @Test
    void leavesOutClaimsThatAreMissingOrOfAnotherVersion() {
        assertThat(apply(update("y", 4), update("z", 4))).isEmpty();
    }

    private List<UpdatedClaim> apply(ClaimUpdate... updates) {
        return new CrossReferencer(elasticsearch, null, null, null).apply(GENERATION, List.of(updates));
    }

    private static ClaimUpdate update(String id, long sequence) {
        return new ClaimUpdate(
                id,
                sequence,
                Map.of("reviews", JsonNodeFactory.instance.arrayNode().add("r")));
    }
}
