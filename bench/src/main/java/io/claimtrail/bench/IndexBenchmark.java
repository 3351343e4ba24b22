package io.claimtrail.bench;

import io.claimtrail.bench.IndexFiller.Rates;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.bench.installation.BareIndex;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.localstack.installation.Installation;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures indexing of articles and claims from Kafka until they are searchable, and until they are cross-referenced, against bulk requests with the same
 * documents into an index with the same mapping and settings.
 *
 * @param claims claims that are timed, with their articles
 */
record IndexBenchmark(int claims) implements Benchmark {

    /** Claims indexed before the measurement. */
    private static final int WARM_UP = 5000;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        IndexFiller filler = new IndexFiller(installation, corpus, true, progress);
        filler.upTo(WARM_UP);
        Rates rates = filler.upTo(WARM_UP + claims);
        Endpoint elasticsearch = new Endpoint(installation.elasticsearchAddress());
        List<BareIndex> bare = List.of(
                BareIndex.like(elasticsearch, "claimtrail-claims"),
                BareIndex.like(elasticsearch, "claimtrail-articles"));
        Stopwatch bulk = Stopwatch.ofWallClock();
        Stopwatch.rounds(
                progress, () -> bare.forEach(index -> index.refill(work -> bulk.time(index.documents(), work))), bulk);
        return List.of(
                Figure.of("claims and articles", rates.searchable(), Unit.PER_SECOND)
                        .against(bulk.perSecond())
                        .atLeast(0.8),
                Figure.of("the same, cross-referenced", rates.crossReferenced(), Unit.PER_SECOND)
                        .against(bulk.perSecond()));
    }
}
