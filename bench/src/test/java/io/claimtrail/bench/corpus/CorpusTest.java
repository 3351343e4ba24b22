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
    private static final int ARTICLES = 200;

    private final Corpus corpus = Corpus.of(SEEDS, 1);

    @Test
    void generatesTheSameArticlesForTheSameSeed() {
        assertThat(articles(Corpus.of(SEEDS, 1))).isEqualTo(articles(corpus));
        assertThat(articles(Corpus.of(SEEDS, 2))).doesNotContainAnyElementsOf(articles(corpus));
    }

    @Test
    void marksTheSpansOfEveryClaim() {
        for (GeneratedArticle generated : articles(corpus)) {
            assertThat(generated.claims().claims()).isNotEmpty();
            for (Claim claim : generated.claims().claims()) {
                for (Passage passage : List.of(claim.content(), claim.cue(), claim.source())) {
                    Span span = passage.spans().getFirst();
                    assertThat(generated.article().body().substring(span.start(), span.end()))
                            .isEqualTo(passage.text());
                }
            }
        }
    }

    @Test
    void givesEveryClaimAUniqueId() {
        Stream<String> ids = articles(corpus).stream()
                .flatMap(generated -> generated.claims().claims().stream().map(Claim::id));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void copiesEveryTenthArticleOfAnotherOutlet() {
        GeneratedArticle copy = corpus.article(19);

        assertThat(IntStream.range(10, 19).mapToObj(corpus::article))
                .filteredOn(generated ->
                        generated.article().body().equals(copy.article().body()))
                .singleElement()
                .satisfies(original -> {
                    assertThat(copy.article().publishedAt())
                            .isAfter(original.article().publishedAt());
                    assertThat(copy.article().id())
                            .isNotEqualTo(original.article().id());
                });
    }

    @Test
    void quotesManySpeakersAndSomeOfThemOften() {
        List<String> names = articles(corpus).stream()
                .flatMap(generated -> generated.claims().claims().stream()
                        .map(claim -> claim.speaker().name()))
                .toList();

        assertThat(names.stream().distinct().count()).isBetween(names.size() / 3L, names.size() - 20L);
    }

    private static List<GeneratedArticle> articles(Corpus corpus) {
        return IntStream.range(0, ARTICLES).mapToObj(corpus::article).toList();
    }
}
