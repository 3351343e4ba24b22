package io.claimtrail.bench;

import io.claimtrail.bench.ComparedQuery.Measured;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures searches of five kinds, each against its Elasticsearch query sent directly.
 *
 * @param claims claims in the index
 * @param clients numbers of concurrent clients, measured one after the other
 * @param each duration of each measurement
 */
record SearchBenchmark(int claims, List<Integer> clients, Duration each) implements Benchmark {

    /** Number of clients that the goal applies to. */
    private static final int GOAL_CLIENTS = 8;

    private static final List<Integer> PERCENTILES = List.of(50, 95, 99);

    SearchBenchmark {
        clients = List.copyOf(clients);
    }

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        IndexFiller filler = new IndexFiller(installation, corpus, false, progress);
        filler.upTo(claims);
        List<ComparedQuery> queries = ComparedQuery.searches(installation, corpus, filler.articles());
        progress.accept("warming up");
        queries.forEach(query -> query.measure(GOAL_CLIENTS, each));
        List<Figure> figures = new ArrayList<>();
        for (int count : clients) {
            for (ComparedQuery query : queries) {
                progress.accept(query.name() + ", " + count + " clients");
                Measured measured = query.measure(count, each);
                for (int percentile : PERCENTILES) {
                    Figure figure = Figure.of(
                                    "%s, %d clients, p%d".formatted(query.name(), count, percentile),
                                    measured.claimtrail().millis(percentile),
                                    Unit.MILLISECONDS)
                            .against(measured.plain().millis(percentile));
                    figures.add(count == GOAL_CLIENTS && percentile == 95 ? figure.atMost(1.3) : figure);
                }
            }
        }
        return figures;
    }
}
