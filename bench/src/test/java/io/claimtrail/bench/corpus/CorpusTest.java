package io.claimtrail.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final Path SEEDS = Path.of("../seeds");
    private static final int SOME = 200;

    private final Corpus corpus = Corpus.of(SEEDS, 1);

    @Test
    void writesTheSameStoriesForTheSameSeed() {
        assertThat(stories(Corpus.of(SEEDS, 1))).isEqualTo(stories(corpus));
        assertThat(stories(Corpus.of(SEEDS, 2))).doesNotContainAnyElementsOf(stories(corpus));
    }

    @Test
    void marksEveryClaimWhereItStands() {
        for (Story story : stories(corpus)) {
            assertThat(story.claims().claims()).isNotEmpty();
            for (Claim claim : story.claims().claims()) {
                for (Passage passage : List.of(claim.content(), claim.cue(), claim.source())) {
                    Span span = passage.spans().getFirst();
                    assertThat(story.article().body().substring(span.start(), span.end()))
                            .isEqualTo(passage.text());
                }
            }
        }
    }

    @Test
    void givesEveryClaimAnIdOfItsOwn() {
        Stream<String> ids = stories(corpus).stream()
                .flatMap(story -> story.claims().claims().stream().map(Claim::id));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void copiesEveryTenthStoryOfAnotherOutlet() {
        Story copy = corpus.story(19);

        assertThat(IntStream.range(10, 19).mapToObj(corpus::story))
                .filteredOn(
                        story -> story.article().body().equals(copy.article().body()))
                .singleElement()
                .satisfies(original -> {
                    assertThat(copy.article().publishedAt())
                            .isAfter(original.article().publishedAt());
                    assertThat(copy.article().id())
                            .isNotEqualTo(original.article().id());
                });
    }

    @Test
    void letsManySpeakAndAFewOften() {
        List<String> names = stories(corpus).stream()
                .flatMap(story -> story.claims().claims().stream()
                        .map(claim -> claim.speaker().name()))
                .toList();

        assertThat(names.stream().distinct().count()).isBetween(names.size() / 3L, names.size() - 20L);
    }

    private static List<Story> stories(Corpus corpus) {
        return IntStream.range(0, SOME).mapToObj(corpus::story).toList();
    }
}
