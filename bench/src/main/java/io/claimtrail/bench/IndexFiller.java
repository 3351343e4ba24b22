package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.corpus.GeneratedArticle;
import io.claimtrail.bench.installation.Writer;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.installation.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Fills the index as in production: writes events to Kafka, which search-service reads. */
final class IndexFiller {

    /** Claims per portion. The last portion is the one that is timed. */
    private static final int PORTION = 10_000;

    private final Installation installation;
    private final Corpus corpus;
    private final boolean withArticles;
    private final Consumer<String> progress;
    private int articles;
    private int claims;

    /** @param withArticles whether articles are written as well as their claims */
    IndexFiller(Installation installation, Corpus corpus, boolean withArticles, Consumer<String> progress) {
        this.installation = installation;
        this.corpus = corpus;
        this.withArticles = withArticles;
        this.progress = progress;
    }

    /** Number of articles written so far: those of the corpus with the numbers from 0. */
    int articles() {
        return articles;
    }

    /**
     * Documents per second of one portion, from the first write to Kafka.
     *
     * @param searchable until all are searchable
     * @param crossReferenced until the claims also have their speakers and statements
     */
    record Rates(double searchable, double crossReferenced) {}

    /**
     * Fills the index up to {@code total} claims and waits until all are cross-referenced.
     *
     * @return the rates of the last portion
     */
    Rates upTo(int total) {
        installation.running(Component.SEARCH);
        try (Writer writer = new Writer(installation.kafkaBootstrapServers())) {
            while (claims < total - PORTION) {
                writer.write(next(claims + PORTION).records());
                // At most one portion ahead of the consumer, so that Kafka does not store records long before they are
                // read.
                progress.accept(claims + " claims");
                installation.awaitProcessed(Reader.CROSS_REFERENCES, Benchmark.PROCESSING_LIMIT);
            }
            Portion last = next(total);
            Stopwatch searchable = Stopwatch.ofWallClock();
            Stopwatch crossReferenced = Stopwatch.ofWallClock();
            crossReferenced.time(last.documents(), () -> {
                searchable.time(last.documents(), () -> {
                    writer.write(last.records());
                    installation.awaitProcessed(Reader.SEARCH, Benchmark.PROCESSING_LIMIT);
                });
                installation.awaitProcessed(Reader.CROSS_REFERENCES, Benchmark.PROCESSING_LIMIT);
            });
            progress.accept(claims + " claims");
            return new Rates(searchable.perSecond(), crossReferenced.perSecond());
        }
    }

    private record Portion(List<ProducerRecord<String, byte[]>> records, int documents) {}

    private Portion next(int total) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        int documents = 0;
        while (claims < total) {
            GeneratedArticle generated = corpus.article(articles);
            if (withArticles) {
                records.add(Writer.article(generated));
                documents++;
            }
            records.add(Writer.claims(generated));
            documents += generated.claims().claims().size();
            claims += generated.claims().claims().size();
            articles++;
        }
        return new Portion(records, documents);
    }
}
