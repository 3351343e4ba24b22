package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Something that is measured, on an installation of its own that is empty at first. */
sealed interface Benchmark permits Extracting, Indexing, Ingesting, Latency, Relating, Scaling, Searching, Starting {

    /** Longest time that services may take to process all records in Kafka. */
    Duration PROCESSING_LIMIT = Duration.ofHours(6);

    /**
     * Measures.
     *
     * @param progress takes lines for the person who waits
     */
    List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress);
}
