package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.corpus.Story;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.bench.installation.Writer;
import io.claimtrail.localstack.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Fills the index the way it is filled in life: events to Kafka, and search-service reads them. */
final class Filling {

    /** Claims that are written at a time; as many are timed at the end. */
    private static final int PORTION = 10_000;

    private final Installation installation;
    private final Corpus corpus;
    private final boolean withArticles;
    private final Consumer<String> progress;
    private int stories;
    private int claims;

    /** A filling; {@code withArticles} tells whether the articles are written too, and not their claims alone. */
    Filling(Installation installation, Corpus corpus, boolean withArticles, Consumer<String> progress) {
        this.installation = installation;
        this.corpus = corpus;
        this.withArticles = withArticles;
        this.progress = progress;
    }

    /** Stories that are in the index, from the corpus' first. */
    int stories() {
        return stories;
    }

    /**
     * Fills up to {@code total} claims, and returns once all is settled.
     *
     * @return how many documents a second were indexed of the last portion, from the first record's way to Kafka
     */
    double upTo(int total) {
        installation.running(Component.SEARCH);
        try (Writer writer = new Writer(installation.kafkaBootstrapServers())) {
            while (claims < total - PORTION) {
                writer.write(next(claims + PORTION).records());
                // No further ahead than one portion, so that Kafka does not hold what is read much later.
                progress.accept(claims + " claims");
                installation.awaitProcessed(Reader.SEARCH, Benchmark.PROCESSING_LIMIT);
            }
            Portion last = next(total);
            Stopwatch watch = Stopwatch.ofTime();
            watch.time(last.documents(), () -> {
                writer.write(last.records());
                installation.awaitProcessed(Reader.SEARCH, Benchmark.PROCESSING_LIMIT);
            });
            progress.accept(claims + " claims");
            return watch.perSecond();
        }
    }

    private record Portion(List<ProducerRecord<String, byte[]>> records, int documents) {}

    private Portion next(int total) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        int documents = 0;
        while (claims < total) {
            Story story = corpus.story(stories);
            if (withArticles) {
                records.add(Writer.article(story));
                documents++;
            }
            records.add(Writer.claims(story));
            documents += story.claims().claims().size();
            claims += story.claims().claims().size();
            stories++;
        }
        return new Portion(records, documents);
    }
}
