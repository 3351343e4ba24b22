package io.claimtrail.bench;

import io.claimtrail.bench.ComparedQuery.Measured;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Measures how latency and throughput change with the size of the index: at 10,000 claims, at each power of ten above, and at
 * the final size.
 *
 * @param claims final number of claims
 * @param each duration of each measurement
 */
record ScaleBenchmark(int claims, Duration each) implements Benchmark {

    /** Claims at the first measurement, which the others are compared with. */
    private static final int FIRST = 10_000;

    private static final int CLIENTS = 8;
    /** Percentile that is reported. */
    private static final int TAIL = 95;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        IndexFiller filler = new IndexFiller(installation, corpus, false, progress);
        double firstRate = filler.upTo(FIRST).crossReferenced();
        List<ComparedQuery> searches = ComparedQuery.searches(installation, corpus, filler.articles());
        ComparedQuery related = ComparedQuery.related(installation, corpus, filler.articles());
        // Otherwise the first measurement would include JIT compilation and the later ones would not.
        progress.accept("warming up");
        searches.forEach(search -> search.measure(CLIENTS, each));
        related.measure(CLIENTS, each);
        Map<String, Double> first = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (int size : sizes()) {
            double rate = size == FIRST ? firstRate : filler.upTo(size).crossReferenced();
            figures.add(Figure.of("indexing, %d claims".formatted(size), rate, Unit.PER_SECOND)
                    .against(firstRate));
            for (ComparedQuery search : searches) {
                progress.accept(search.name());
                search.measure(CLIENTS, each);
                double tail = search.measure(CLIENTS, each).claimtrail().millis(TAIL);
                first.putIfAbsent(search.name(), tail);
                figures.add(
                        Figure.of("%s, %d claims, p%d".formatted(search.name(), size, TAIL), tail, Unit.MILLISECONDS)
                                .against(first.getOrDefault(search.name(), tail))
                                .atMost(3));
            }
            progress.accept(related.name());
            related.measure(1, each);
            Measured measured = related.measure(1, each);
            figures.addAll(RelatedBenchmark.figures(size, measured));
        }
        return figures;
    }

    private SortedSet<Integer> sizes() {
        SortedSet<Integer> sizes = new TreeSet<>();
        for (int size = FIRST; size < claims; size *= 10) {
            sizes.add(size);
        }
        sizes.add(Math.max(claims, FIRST));
        return sizes;
    }
}
