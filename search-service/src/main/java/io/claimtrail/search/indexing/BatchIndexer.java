package io.claimtrail.search.indexing;

import dev.failsafe.FailsafeExecutor;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.search.index.Bulk;
import io.claimtrail.search.index.Bulk.Settled;
import io.claimtrail.search.index.Bulk.Write;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.ArticleChange;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changes of a batch into one generation. Returns only when every write is settled: written, stale, or refused and
 * sent to the dead-letter topic. While Elasticsearch is unavailable it retries without limit.
 */
@ApplicationScoped
class BatchIndexer {

    private final Bulk bulk;
    private final Elasticsearch elasticsearch;
    private final Ledger ledger;
    private final DeadLetterPublisher deadLetters;
    private final Counter indexed;
    private final FailsafeExecutor<Object> untilAvailable;

    BatchIndexer(
            Bulk bulk,
            Elasticsearch elasticsearch,
            Ledger ledger,
            DeadLetterPublisher deadLetters,
            MeterRegistry metrics) {
        this.bulk = bulk;
        this.elasticsearch = elasticsearch;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.indexed = Counter.builder("claimtrail.documents.indexed")
                .description("Documents written or deleted")
                .register(metrics);
        this.untilAvailable = UntilAvailable.executor();
    }

    /**
     * Writes {@code changes}, given in the order of reading. The claims are searchable when it returns.
     *
     * @return the claims that are new to this generation
     */
    List<ClaimsVersion> index(Generation generation, List<Change> changes) {
        Map<String, List<ArticleChange>> byArticle = new LinkedHashMap<>();
        List<DocumentVersion> documents = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case DocumentVersion version -> documents.add(version);
                case ArticleChange part ->
                    byArticle
                            .computeIfAbsent(part.articleId(), id -> new ArrayList<>())
                            .add(part);
            }
        }
        Map<String, LedgerEntry> known =
                byArticle.isEmpty() ? Map.of() : untilAvailable.get(() -> ledger.read(generation, byArticle.keySet()));
        Map<String, Long> articleSequences = articleSequences(generation, byArticle);
        List<ArticlePlan> plans = byArticle.entrySet().stream()
                .map(e -> ArticlePlan.of(
                        e.getKey(),
                        known.getOrDefault(e.getKey(), LedgerEntry.UNKNOWN),
                        articleSequences.getOrDefault(e.getKey(), LedgerEntry.UNKNOWN.sequence()),
                        e.getValue()))
                .map(plan -> versioned(generation, plan, known.getOrDefault(plan.articleId(), LedgerEntry.UNKNOWN)))
                .toList();
        return perform(generation, plans, documents).stream()
                .map(ArticlePlan::claims)
                .flatMap(Stream::ofNullable)
                .filter(version -> version.sequence() > sequence(known, version.articleId()))
                .toList();
    }

    /** Claims that are written again replace documents that cross-referencing has updated. */
    private ArticlePlan versioned(Generation generation, ArticlePlan plan, LedgerEntry known) {
        if (!plan.rewrites(known) || known.claimIds().isEmpty()) {
            return plan;
        }
        Map<String, Long> existing =
                untilAvailable.get(() -> elasticsearch.versions(generation.index(Index.CLAIMS), known.claimIds()));
        return plan.withClaimVersion(ClaimVersion.again(known.sequence(), existing.values()));
    }

    /** Deletes all claims of the articles with these ledger entries. */
    void deleteClaims(Generation generation, Map<String, LedgerEntry> entries) {
        List<ArticlePlan> plans = entries.entrySet().stream()
                .map(entry -> ArticlePlan.withoutClaims(entry.getKey(), entry.getValue()))
                .toList();
        perform(generation, plans, List.of());
    }

    /** Returns the plans that were performed: of the others, the ledger entry is stale or was refused. */
    private List<ArticlePlan> perform(Generation generation, List<ArticlePlan> plans, List<DocumentVersion> documents) {
        Set<String> dropped = writeLedger(generation, plans, ArticlePlan::intent);
        List<ArticlePlan> current = plans.stream()
                .filter(plan -> !dropped.contains(plan.articleId()))
                .toList();
        writeDocuments(generation, current, documents);
        undoOvertaken(generation, current);
        writeLedger(generation, current, ArticlePlan::outcome);
        if (!current.isEmpty()) {
            List<String> written = List.of(generation.index(Index.CLAIMS), generation.index(Index.ARTICLES));
            untilAvailable.run(() -> elasticsearch.refresh(written));
        }
        return current;
    }

    /**
     * Deletes documents again whose article another instance has corrected or withdrawn since the ledger was written. That happens
     * to an instance that was suspended between both writes and has lost its partition. The versions of the documents do not
     * prevent it: Elasticsearch forgets those of deleted documents.
     */
    private void undoOvertaken(Generation generation, List<ArticlePlan> plans) {
        List<ArticlePlan> written = plans.stream()
                .filter(plan -> plan.article() != null || plan.claims() != null)
                .toList();
        if (written.isEmpty()) {
            return;
        }
        Map<String, Long> sequences = untilAvailable.get(() -> ledger.sequences(generation, ids(written)));
        List<ArticlePlan> older = written.stream()
                .filter(plan -> isOlder(plan, sequences.getOrDefault(plan.articleId(), LedgerEntry.UNKNOWN.sequence())))
                .toList();
        if (!older.isEmpty()) {
            Map<String, LedgerEntry> newer = untilAvailable.get(() -> ledger.read(generation, ids(older)));
            List<ArticlePlan> undone = older.stream()
                    .flatMap(plan -> plan.undone(newer.getOrDefault(plan.articleId(), LedgerEntry.UNKNOWN)).stream())
                    .toList();
            writeDocuments(generation, undone, List.of());
        }
    }

    private static Set<String> ids(List<ArticlePlan> plans) {
        return plans.stream().map(ArticlePlan::articleId).collect(Collectors.toSet());
    }

    private static boolean isOlder(ArticlePlan plan, long sequence) {
        return (plan.article() != null && plan.article().sequence() < sequence)
                || (plan.claims() != null && plan.claims().sequence() < sequence);
    }

    /** The sequences of the indexed versions of the articles for which there are claims, by article id. */
    private Map<String, Long> articleSequences(Generation generation, Map<String, List<ArticleChange>> byArticle) {
        List<String> withClaims = byArticle.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(ClaimsVersion.class::isInstance))
                .map(Map.Entry::getKey)
                .toList();
        return withClaims.isEmpty()
                ? Map.of()
                : untilAvailable.get(() -> ledger.articleSequences(generation, withClaims));
    }

    private static long sequence(Map<String, LedgerEntry> known, String articleId) {
        return known.getOrDefault(articleId, LedgerEntry.UNKNOWN).sequence();
    }

    /** Returns the ids of articles to skip: the ledger has a newer entry, or Elasticsearch refused this one. */
    private Set<String> writeLedger(
            Generation generation, List<ArticlePlan> plans, Function<ArticlePlan, @Nullable LedgerEntry> entryOf) {
        List<Write<ArticlePlan>> writes = new ArrayList<>();
        for (ArticlePlan plan : plans) {
            LedgerEntry entry = entryOf.apply(plan);
            if (entry != null) {
                writes.add(new Write<>(
                        generation.writer(Index.LEDGER),
                        plan.articleId(),
                        entry.sequence(),
                        ledger.document(entry),
                        plan));
            }
        }
        Set<String> dropped = new HashSet<>();
        send(writes, settled -> {
            settled.stale().forEach(plan -> dropped.add(plan.articleId()));
            settled.refused().forEach(refused -> {
                dropped.add(refused.origin().articleId());
                refused.origin().origins().forEach(origin -> deadLetters.setAside(origin, refused.reason()));
            });
        });
        return dropped;
    }

    /** Deletes claims last: what replaces them is written by then. */
    private void writeDocuments(Generation generation, List<ArticlePlan> plans, List<DocumentVersion> documents) {
        PlannedWrites planned = new PlannedWrites(generation);
        write(Stream.concat(
                        documents.stream().map(planned::of),
                        plans.stream().map(planned::of).flatMap(List::stream))
                .toList());
        write(plans.stream().map(planned::deletions).flatMap(List::stream).toList());
    }

    /** Writes documents. A record of which any document is refused goes to the dead-letter topic once. */
    private void write(List<Write<WriteOrigin>> writes) {
        Set<WriteOrigin> setAside = new HashSet<>();
        send(writes, settled -> {
            indexed.increment(settled.written().size());
            settled.refused().stream()
                    .filter(refused -> setAside.add(refused.origin()))
                    .forEach(refused -> setAside(refused.origin(), refused.reason()));
        });
    }

    private void setAside(WriteOrigin origin, String reason) {
        if (origin.record() != null) {
            deadLetters.setAside(origin.record(), reason);
        }
    }

    /** Sends until every write is settled. */
    private <T> void send(Collection<Write<T>> writes, Consumer<Settled<T>> onSettled) {
        List<Bulk.Item<T>> open = new ArrayList<>(writes);
        if (open.isEmpty()) {
            return;
        }
        untilAvailable.run(() -> {
            Settled<T> settled = bulk.send(open);
            onSettled.accept(settled);
            open.clear();
            open.addAll(settled.toRetry());
            if (!open.isEmpty()) {
                throw new ElasticsearchUnavailableException(open.size() + " items were postponed");
            }
        });
    }
}
