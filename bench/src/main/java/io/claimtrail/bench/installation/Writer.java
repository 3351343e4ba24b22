package io.claimtrail.bench.installation;

import io.claimtrail.bench.corpus.GeneratedArticle;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Kafka's producer with the durability of the services: all in-sync replicas acknowledge each record. */
public final class Writer implements AutoCloseable {

    /** Sequence of all claims, after that of every article: claims older than their article are skipped. */
    private static final long SEQUENCE = 1_000_000_000;

    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Writer(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.MAX_RECORD_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The record that ingest-service writes for {@code generated}. */
    public static ProducerRecord<String, byte[]> article(GeneratedArticle generated) {
        return EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(""),
                new Event<>(generated.article().id(), Instant.now(), null, null, generated.article()));
    }

    /** The record that claims-service writes for {@code generated}. */
    public static ProducerRecord<String, byte[]> claims(GeneratedArticle generated) {
        return EventCodec.CLAIMS.encode(
                Topic.CLAIMS.name(""),
                new Event<>(generated.article().id(), Instant.now(), SEQUENCE, null, generated.claims()));
    }

    /** Sends all records and waits until all are acknowledged. */
    public void write(List<ProducerRecord<String, byte[]>> records) {
        for (ProducerRecord<String, byte[]> record : records) {
            var unused = producer.send(record, (metadata, e) -> {
                if (e != null) {
                    failure.set(e);
                }
            });
        }
        producer.flush();
        Exception e = failure.get();
        if (e != null) {
            throw new IllegalStateException("Kafka rejected a record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
