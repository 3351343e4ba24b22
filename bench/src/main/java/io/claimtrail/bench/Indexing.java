package io.claimtrail.bench;

import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.bench.installation.BareIndex;
import io.claimtrail.localstack.installation.Installation;
import java.util.List;
import java.util.function.Consumer;

/**
 * Articles and claims from Kafka until they can be searched, against a bulk of the very documents that came of them into
 * an index of the same mapping and settings.
 *
 * @param claims that are timed, with their articles
 */
record Indexing(int claims) implements Benchmark {

    private static final int WARM_UP = 5000;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        Filling filling = new Filling(installation, corpus, true, progress);
        filling.upTo(WARM_UP);
        double indexed = filling.upTo(WARM_UP + claims);
        List<BareIndex> bare = List.of(
                BareIndex.like(new Endpoint(installation.elasticsearchAddress()), "claimtrail-claims"),
                BareIndex.like(new Endpoint(installation.elasticsearchAddress()), "claimtrail-articles"));
        Stopwatch bulk = Stopwatch.ofTime();
        Stopwatch.rounds(
                progress, () -> bare.forEach(index -> index.refill(work -> bulk.time(index.documents(), work))), bulk);
        return List.of(Figure.of("claims and articles", indexed, Unit.PER_SECOND)
                .against(bulk.perSecond())
                .atLeast(0.8));
    }
}
