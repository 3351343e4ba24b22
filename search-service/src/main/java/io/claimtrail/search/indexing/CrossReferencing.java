package io.claimtrail.search.indexing;

import dev.failsafe.FailsafeExecutor;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.search.crossreference.ArticleBlocks;
import io.claimtrail.search.crossreference.ClaimUpdate;
import io.claimtrail.search.crossreference.CrossReferencePlan;
import io.claimtrail.search.crossreference.CrossReferencer;
import io.claimtrail.search.crossreference.Touched;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.index.Bulk;
import io.claimtrail.search.index.Bulk.Item;
import io.claimtrail.search.index.Bulk.Settled;
import io.claimtrail.search.index.Bulk.Update;
import io.claimtrail.search.index.Bulk.Write;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.index.IndexScan;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Writes the speakers, statements and reviews of indexed claims. Only fields of claims are changed, and only of claims that are
 * as they were read; else the same articles are planned again.
 */
@ApplicationScoped
class CrossReferencing {

    private static final Logger LOG = Logger.getLogger(CrossReferencing.class);

    /** Claims of a new generation after which a batch of articles ends. Their block is read again for each batch. */
    private static final int CLAIMS_PER_BATCH = 3_000;
    /** Number of times that articles are planned while their claims change at the same time. */
    private static final int MAX_ATTEMPTS = 10;
    /** Version of all blocks: only one instance at a time writes them. */
    private static final long BLOCKS_VERSION = 1;

    private final CrossReferencer crossReferencer;
    private final Elasticsearch elasticsearch;
    private final Bulk bulk;
    private final IndexScan scan;
    private final Ledger ledger;
    private final SearchKafka kafka;
    private final DeadLetterPublisher deadLetters;
    private final CrossReferencedTimer timer;
    private final Counter updated;
    private final FailsafeExecutor<Object> untilAvailable = UntilAvailable.executor();

    CrossReferencing(
            CrossReferencer crossReferencer,
            Elasticsearch elasticsearch,
            Bulk bulk,
            IndexScan scan,
            Ledger ledger,
            SearchKafka kafka,
            DeadLetterPublisher deadLetters,
            MeterRegistry metrics) {
        this.crossReferencer = crossReferencer;
        this.elasticsearch = elasticsearch;
        this.bulk = bulk;
        this.scan = scan;
        this.ledger = ledger;
        this.kafka = kafka;
        this.deadLetters = deadLetters;
        this.timer = new CrossReferencedTimer(metrics);
        this.updated = Counter.builder("claimtrail.claims.cross.referenced")
                .description("Claims that got another speaker, statement or reviews")
                .register(metrics);
    }

    /**
     * Cross-references what {@code records} have changed in the index. If that fails because of a record, it is done for one
     * record at a time, and the one that fails becomes a dead letter.
     *
     * @param confirm throws if another instance may be doing the same; called before each write
     */
    void process(Generation generation, ConsumerRecords<String, byte[]> records, Runnable confirm) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        records.forEach(all::add);
        try {
            run(generation, kafka.touched(all), confirm);
        } catch (RuntimeException | StackOverflowError e) {
            if (!ContentFailures.isForContent(e)) {
                throw e;
            }
            LOG.warnf(e, "Batch failed, cross-referencing its records one by one: records=%d", all.size());
            all.forEach(record -> processAlone(generation, record, confirm));
        }
        timer.record(all, kafka.claimsTopic());
    }

    private void processAlone(Generation generation, ConsumerRecord<String, byte[]> record, Runnable confirm) {
        try {
            run(generation, kafka.touched(List.of(record)), confirm);
        } catch (RuntimeException | StackOverflowError e) {
            if (!ContentFailures.isForContent(e)) {
                throw e;
            }
            LOG.error("The claims of a record can't be cross-referenced", e);
            deadLetters.setAside(
                    record,
                    "cross-referencing it failed: " + e.getMessage(),
                    e.getClass().getName());
        }
    }

    /** Cross-references all articles of {@code generation}, which nothing else writes to. */
    void all(Generation generation) {
        scan.scan(generation.index(Index.LEDGER), "withdrawn", false, entries -> {
            Set<String> batch = new HashSet<>();
            int claims = 0;
            for (Map.Entry<String, LedgerEntry> entry :
                    new TreeMap<>(ledger.read(generation, entries.keySet())).entrySet()) {
                batch.add(entry.getKey());
                claims += entry.getValue().claimIds().size();
                if (claims >= CLAIMS_PER_BATCH) {
                    run(generation, Touched.articles(batch), () -> {});
                    batch.clear();
                    claims = 0;
                }
            }
            run(generation, Touched.articles(batch), () -> {});
        });
    }

    private void run(Generation generation, Touched touched, Runnable confirm) {
        if (touched.isEmpty()) {
            return;
        }
        Set<String> renamed = new HashSet<>();
        untilSettled(generation, () -> {
            CrossReferencePlan plan = untilAvailable.get(() -> crossReferencer.plan(generation, touched));
            confirm.run();
            writeBlocks(generation, plan.before());
            boolean settled = write(generation, plan.updates());
            if (settled) {
                writeBlocks(generation, plan.after());
            }
            plan.updates().stream()
                    .filter(update -> update.fields().containsKey(ClaimFields.SPEAKER))
                    .forEach(update -> renamed.add(update.id()));
            return settled;
        });
        untilSettled(generation, () -> {
            List<ClaimUpdate> linked = untilAvailable.get(
                    () -> crossReferencer.linkReviews(generation, touched.articles(), renamed, touched.reviews()));
            if (!linked.isEmpty()) {
                confirm.run();
            }
            return write(generation, linked);
        });
    }

    /** Repeats {@code attempt} until it returns true, and makes what it wrote searchable. */
    private void untilSettled(Generation generation, Supplier<Boolean> attempt) {
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            boolean settled = attempt.get();
            untilAvailable.run(() -> elasticsearch.refresh(List.of(generation.index(Index.CLAIMS))));
            if (settled) {
                return;
            }
        }
        throw new ElasticsearchUnavailableException("claims change while they are cross-referenced");
    }

    private void writeBlocks(Generation generation, Map<String, ArticleBlocks> blocks) {
        send(blocks.entrySet().stream()
                .map(entry -> new Write<>(
                        generation.writer(Index.BLOCKS),
                        entry.getKey(),
                        BLOCKS_VERSION,
                        entry.getValue().isEmpty() ? null : entry.getValue().document(),
                        entry.getKey()))
                .toList());
    }

    /** Returns whether all claims were as they had been read. */
    private boolean write(Generation generation, List<ClaimUpdate> updates) {
        return send(updates.stream()
                .map(update -> new Update<>(
                        generation.writer(Index.CLAIMS), update.id(), update.read(), update.document(), update.id()))
                .toList());
    }

    /** Sends until every item is settled; returns whether none is stale. */
    private boolean send(List<? extends Item<String>> items) {
        if (items.isEmpty()) {
            return true;
        }
        List<Item<String>> open = new ArrayList<>(items);
        List<String> stale = new ArrayList<>();
        untilAvailable.run(() -> {
            Settled<String> settled = bulk.send(open);
            updated.increment(settled.written().size());
            stale.addAll(settled.stale());
            if (!settled.refused().isEmpty()) {
                throw new IllegalStateException(settled.refused().stream()
                        .map(refused -> refused.origin() + ": " + refused.reason())
                        .collect(Collectors.joining(", ")));
            }
            open.clear();
            open.addAll(settled.toRetry());
            if (!open.isEmpty()) {
                throw new ElasticsearchUnavailableException(open.size() + " items were postponed");
            }
        });
        return stale.isEmpty();
    }
}
