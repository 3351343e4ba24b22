package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.installation.Installation;
import java.util.List;
import java.util.function.Consumer;

/** A measurement on a new, empty installation. */
sealed interface Benchmark permits ExtractBenchmark, IndexBenchmark, IngestBenchmark, LatencyBenchmark, RelatedBenchmark, ScaleBenchmark, SearchBenchmark, StartBenchmark {

    /**
     * Runs the measurement.
     *
     * @param progress receives lines of progress for the user
     * @return the figures, in the order of the report
     */
    List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress);
}
