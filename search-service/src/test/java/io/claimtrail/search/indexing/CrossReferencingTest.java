package io.claimtrail.search.indexing;

import static io.claimtrail.search.crossreference.PlannedCrossReferences.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.contracts.Topic;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.search.crossreference.ClaimUpdate;
import io.claimtrail.search.crossreference.PlannedCrossReferences;
import io.claimtrail.search.crossreference.Touched;
import io.claimtrail.search.index.FakeElasticsearch;
import io.claimtrail.search.index.FakeElasticsearch.Call;
import io.claimtrail.search.index.Generation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CrossReferencingTest {

    private static final Generation GENERATION = new Generation("p-", 1);
    private static final String CLAIMS = Topic.CLAIMS.name("");
    private static final String UPDATED = "{\"items\": [{\"update\": {\"status\": 200}}]}";
    private static final String CHANGED_MEANWHILE = "{\"items\": [{\"update\": {\"status\": 409}}]}";

    private final Deque<String> updateAnswers = new ArrayDeque<>();
    private final FakeElasticsearch elasticsearch = new FakeElasticsearch(this::answer);
    private final CollectedDeadLetters deadLetters = new CollectedDeadLetters();
    private final List<String> steps = new ArrayList<>();

    @Test
    void writesBlocksBeforeTheUpdatesAndReducesThemAfterwards() {
        updateAnswers.add(UPDATED);

        process(new PlannedCrossReferences(touched -> List.of(update("x", 7))), "a");

        assertThat(steps).containsExactly("confirm", "index blocks", "update claims", "delete blocks");
    }

    @Test
    void plansAgainWhatHasChangedMeanwhileAndKeepsTheBlocksUntilThen() {
        updateAnswers.add(CHANGED_MEANWHILE);
        updateAnswers.add(UPDATED);
        Deque<Long> states = new ArrayDeque<>(List.of(7L, 8L));
        PlannedCrossReferences plans =
                new PlannedCrossReferences(touched -> List.of(update("x", states.removeFirst())));

        process(plans, "a");

        assertThat(plans.planned()).hasSize(2);
        assertThat(steps)
                .containsExactly(
                        "confirm",
                        "index blocks",
                        "update claims",
                        "confirm",
                        "index blocks",
                        "update claims",
                        "delete blocks");
    }

    /** As an instance that was suspended while another one took over. */
    @Test
    void writesNothingAfterItHasLostItsPlaceInTheGroup() {
        CrossReferencing crossReferencing =
                crossReferencing(new PlannedCrossReferences(touched -> List.of(update("x", 7))));

        assertThatThrownBy(() -> crossReferencing.process(GENERATION, records("a"), () -> {
                    throw new CommitFailedException("another instance has the partitions");
                }))
                .isInstanceOf(CommitFailedException.class);

        assertThat(steps).isEmpty();
        assertThat(deadLetters.keys()).isEmpty();
    }

    @Test
    void findsTheRecordThatMakesABatchFail() {
        updateAnswers.add(UPDATED);
        updateAnswers.add(UPDATED);
        Function<Touched, List<ClaimUpdate>> updates = touched -> {
            if (touched.articles().contains("b")) {
                throw new IndexOutOfBoundsException("a fault");
            }
            return List.of(update("x", 7));
        };
        PlannedCrossReferences plans = new PlannedCrossReferences(updates);

        process(plans, "a", "b", "c");

        assertThat(deadLetters.keys()).containsExactly("b");
        assertThat(plans.planned())
                .extracting(Touched::articles)
                .containsExactly(Set.of("a", "b", "c"), Set.of("a"), Set.of("b"), Set.of("c"));
    }

    private void process(PlannedCrossReferences plans, String... articles) {
        crossReferencing(plans).process(GENERATION, records(articles), () -> steps.add("confirm"));
    }

    private CrossReferencing crossReferencing(PlannedCrossReferences plans) {
        return new CrossReferencing(
                plans,
                elasticsearch,
                elasticsearch.bulk(),
                null,
                null,
                new SearchKafka(null, new KafkaNames(""), null),
                deadLetters.publisher(),
                new SimpleMeterRegistry());
    }

    private static ConsumerRecords<String, byte[]> records(String... articles) {
        List<ConsumerRecord<String, byte[]>> records = IntStream.range(0, articles.length)
                .mapToObj(i -> new ConsumerRecord<>(CLAIMS, 0, i, articles[i], new byte[] {'{', '}'}))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition(CLAIMS, 0), records), Map.of());
    }

    private String answer(Call call) {
        if (!call.path().startsWith("/_bulk")) {
            return "{}";
        }
        if (call.body().contains("p-claims-000001-writer")) {
            steps.add("update claims");
            return updateAnswers.removeFirst();
        }
        String action = call.body().startsWith("{\"delete\"") ? "delete" : "index";
        steps.add(action + " blocks");
        return "{\"items\": [{\"" + action + "\": {\"status\": 200}}]}";
    }
}
