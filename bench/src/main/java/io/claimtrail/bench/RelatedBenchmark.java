package io.claimtrail.bench;

import io.claimtrail.bench.ComparedQuery.Measured;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures the related claims of one claim against a plain BM25 query for its words.
 *
 * @param claims claims in the index
 * @param each duration of the measurement
 */
record RelatedBenchmark(int claims, Duration each) implements Benchmark {

    /** Claims from which on the goals apply. */
    private static final int GOAL_CLAIMS = 1_000_000;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        IndexFiller filler = new IndexFiller(installation, corpus, false, progress);
        filler.upTo(claims);
        progress.accept("measuring");
        ComparedQuery related = ComparedQuery.related(installation, corpus, filler.articles());
        related.measure(1, each);
        return figures(claims, related.measure(1, each));
    }

    static List<Figure> figures(int claims, Measured measured) {
        Figure median = figure(claims, measured, 50);
        Figure tail = figure(claims, measured, 95);
        return claims < GOAL_CLAIMS ? List.of(median, tail) : List.of(median.atMost(4), tail.atMost(6));
    }

    private static Figure figure(int claims, Measured measured, int percentile) {
        return Figure.of(
                        "related, %d claims, p%d".formatted(claims, percentile),
                        measured.claimtrail().millis(percentile),
                        Unit.MILLISECONDS)
                .against(measured.plain().millis(percentile));
    }
}
