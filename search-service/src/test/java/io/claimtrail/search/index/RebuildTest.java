package io.claimtrail.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.claimtrail.search.index.FakeElasticsearch.Call;
import io.claimtrail.search.index.Generations.ExistingAlias;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rebuilds of which Elasticsearch's answers get lost, and rebuilds that compete. */
class RebuildTest {

    private static final FailsafeExecutor<Object> TWICE = Failsafe.with(RetryPolicy.builder()
            .handle(ElasticsearchUnavailableException.class)
            .withMaxRetries(1)
            .build());

    private final FakeCluster cluster = new FakeCluster();
    private final Generations generations = cluster.generations();

    @BeforeEach
    void createTheFirstGeneration() {
        generations.liveOrFirst(unused -> false);
    }

    @Test
    void makesTheNextGenerationLive() {
        try (Rebuild rebuild = start()) {
            rebuild.commit();
        }

        assertThat(live()).isEqualTo(2);
        assertThat(cluster.indices).containsKeys("p-claims-000001", "p-claims-000002");
    }

    @Test
    void deletesTheNextGenerationWithoutACommit() {
        Rebuild rebuild = start();
        rebuild.close();

        assertThat(live()).isEqualTo(1);
        assertThat(cluster.indices).containsKey("p-claims-000001").doesNotContainKey("p-claims-000002");
    }

    @Test
    void keepsWhatIsLiveIfTheAnswerToTheAliasRequestIsLost() {
        try (Rebuild rebuild = start()) {
            cluster.loseOneAnswer(RebuildTest::movesAliases);
            rebuild.commit();
        }

        assertThat(live()).isEqualTo(2);
        assertThat(cluster.indices).containsKeys("p-claims-000001", "p-claims-000002");
    }

    @Test
    void repeatsAnAliasRequestThatWasLost() {
        try (Rebuild rebuild = start()) {
            Predicate<Call> firstOnly = new Predicate<>() {
                private boolean lost;

                @Override
                public boolean test(Call call) {
                    boolean loses = !lost && movesAliases(call);
                    lost |= loses;
                    return loses;
                }
            };
            cluster.loseRequests(firstOnly);
            rebuild.commit();
        }

        assertThat(live()).isEqualTo(2);
    }

    @Test
    void deletesNothingIfItStaysUnclearWhatIsLive() {
        try (Rebuild rebuild = start()) {
            cluster.loseRequests(RebuildTest::movesAliases);
            assertThatThrownBy(rebuild::commit)
                    .isInstanceOf(UnclearRebuildException.class)
                    .hasMessageContaining("000002");
        }
        cluster.loseRequests(call -> false);

        assertThat(cluster.indices).containsKeys("p-claims-000001", "p-claims-000002");

        try (Rebuild rebuild = start()) {
            assertThat(rebuild.target().number()).isEqualTo(3);
            assertThat(cluster.indices).doesNotContainKey("p-claims-000002");
            rebuild.commit();
        }
        assertThat(live()).isEqualTo(3);
    }

    @Test
    void movesNoAliasWithALateRequestOfAnEarlierRebuild() {
        Generation first = generations.live().orElseThrow();
        List<ExistingAlias> earlier = List.of(generations.mark(first, "earlier"), generations.isLive(first));
        Generation left = new Generation("p-", 2);
        generations.create(left);

        try (Rebuild rebuild = start()) {
            generations.create(left);
            assertThatThrownBy(() -> generations.makeLive(left, earlier))
                    .isInstanceOf(ElasticsearchRefusedException.class);
            rebuild.commit();
        }

        assertThat(live()).isEqualTo(3);
    }

    @Test
    void failsIfAnotherRebuildHasReplacedTheLiveGeneration() {
        try (Rebuild rebuild = start()) {
            Generation other = new Generation("p-", 7);
            generations.create(other);
            generations.makeLive(other, List.of());

            assertThatThrownBy(rebuild::commit).isInstanceOf(ElasticsearchRefusedException.class);
        }

        assertThat(live()).isEqualTo(7);
        assertThat(cluster.indices).containsKey("p-claims-000007");
    }

    @Test
    void restoresAnIndexWithoutALiveGenerationAndKeepsTheOthersUntilThen() {
        cluster.indices.values().forEach(aliases -> aliases.clear());

        try (Rebuild rebuild = start()) {
            assertThat(cluster.indices).containsKey("p-claims-000001");
            rebuild.commit();
        }

        assertThat(live()).isEqualTo(2);
    }

    private static boolean movesAliases(Call call) {
        return call.is("POST", "/_aliases");
    }

    private Rebuild start() {
        RebuildLocks locks = new RebuildLocks(
                cluster.sharedDocuments(), new TestIndexConfig().rebuildLease(), System::nanoTime, () -> {});
        return Rebuild.start(generations, locks, TWICE);
    }

    private int live() {
        return generations.live().orElseThrow().number();
    }
}
