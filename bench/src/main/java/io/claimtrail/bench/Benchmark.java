package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A measurement on a new, empty installation. */
sealed interface Benchmark
        permits ExtractBenchmark,
                IndexBenchmark,
                IngestBenchmark,
                LatencyBenchmark,
                PageBenchmark,
                RelatedBenchmark,
                ScaleBenchmark,
                SearchBenchmark,
                StartBenchmark {

    /** Longest time that services may take to process all records in Kafka. */
    Duration PROCESSING_LIMIT = Duration.ofHours(6);

    /**
     * Runs the measurement.
     *
     * @param progress receives lines of progress for the user
     * @return the figures, in the order of the report
     */
    List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress);
}
