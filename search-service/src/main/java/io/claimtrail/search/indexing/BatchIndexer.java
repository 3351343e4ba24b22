package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.search.crossreference.CrossReferencer;
import io.claimtrail.search.crossreference.Outcome;
import io.claimtrail.search.crossreference.Rewrite;
import io.claimtrail.search.index.Bulk;
import io.claimtrail.search.index.Bulk.Settled;
import io.claimtrail.search.index.Bulk.Write;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.ArticleChange;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Writes what a batch of changes asks for into one generation. Returns only when every item is settled: written, stale,
 * or set aside. While Elasticsearch is away it waits and tries again.
 */
@ApplicationScoped
class BatchIndexer {

    private static final Logger LOG = Logger.getLogger(BatchIndexer.class);

    private final Bulk bulk;
    private final CrossReferencer crossReferencer;
    private final Ledger ledger;
    private final DeadLetterPublisher deadLetters;
    private final Counter indexed;
    private final FailsafeExecutor<Object> patiently;

    BatchIndexer(
            Bulk bulk, CrossReferencer crossReferencer, Ledger ledger, DeadLetterPublisher deadLetters, MeterRegistry metrics) {
        this.bulk = bulk;
        this.crossReferencer = crossReferencer;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.indexed = Counter.builder("claimtrail.documents.indexed")
                .description("Documents written or deleted")
                .register(metrics);
        this.patiently = Failsafe.with(RetryPolicy.builder()
                .handle(ElasticsearchUnavailableException.class)
                .withMaxRetries(-1)
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .withJitter(0.2)
                .onRetry(event -> LOG.warnf(
                        "Elasticsearch is away, trying again: attempt=%d reason=%s",
                        event.getAttemptCount(),
                        Optional.ofNullable(event.getLastException())
                                .map(Throwable::getMessage)
                                .orElse("unknown")))
                .build());
    }

    /**
     * Writes {@code changes}, given in the order they were read. When it returns, the claims can be searched.
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
                byArticle.isEmpty() ? Map.of() : patiently.get(() -> ledger.read(generation, byArticle.keySet()));
        List<ArticlePlan> plans = byArticle.entrySet().stream()
                .map(e -> ArticlePlan.of(e.getKey(), known.getOrDefault(e.getKey(), LedgerEntry.UNKNOWN), e.getValue()))
                .toList();
        Set<String> dropped = writeLedger(generation, plans, ArticlePlan::intent);
        List<ArticlePlan> current = plans.stream()
                .filter(plan -> !dropped.contains(plan.articleId()))
                .toList();
        List<ClaimsVersion> claims = current.stream()
                .map(ArticlePlan::claims)
                .flatMap(Optional::stream)
                .toList();
        writeDocuments(generation, current, documents);
        writeLedger(generation, current, ArticlePlan::outcome);
        return claims.stream()
                .filter(version -> version.sequence() > sequence(known, version.articleId()))
                .toList();
    }

    private static long sequence(Map<String, LedgerEntry> known, String articleId) {
        return known.getOrDefault(articleId, LedgerEntry.UNKNOWN).sequence();
    }

    /** Returns the articles to leave alone: the ledger knows something newer, or can't take this. */
    private Set<String> writeLedger(
            Generation generation, List<ArticlePlan> plans, Function<ArticlePlan, Optional<LedgerEntry>> entry) {
        List<Write<ArticlePlan>> writes = new ArrayList<>();
        for (ArticlePlan plan : plans) {
            entry.apply(plan)
                    .ifPresent(e -> writes.add(new Write<>(
                            generation.writer(Index.LEDGER),
                            plan.articleId(),
                            e.sequence(),
                            Optional.of(ledger.document(e)),
                            plan)));
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

    /** What goes is deleted last: until then its keys tell which claims are to be cross-referenced anew. */
    private void writeDocuments(Generation generation, List<ArticlePlan> plans, List<DocumentVersion> documents) {
        write(documents.stream().map(version -> PlannedWrites.of(version, generation)));
        List<ObjectNode> added = plans.stream()
                .flatMap(plan -> plan.claims().stream())
                .flatMap(version -> version.claims().stream())
                .map(ClaimDocument::document)
                .toList();
        Set<String> gone = plans.stream().flatMap(plan -> plan.gone().stream()).collect(Collectors.toSet());
        Set<String> curated = ids(Index.SPEAKERS, documents);
        Set<String> reviews = ids(Index.REVIEWS, documents);
        Set<String> named = crossReference(generation, plans, added, gone, curated);
        if (!named.isEmpty() || !reviews.isEmpty()) {
            List<Rewrite> reviewed = patiently.get(() -> crossReferencer.review(generation, named, reviews));
            write(PlannedWrites.of(reviewed, generation).stream());
        }
    }

    private static Set<String> ids(Index index, List<DocumentVersion> documents) {
        return documents.stream()
                .filter(version -> version.index() == index)
                .map(DocumentVersion::id)
                .collect(Collectors.toSet());
    }

    /** Writes what {@code plans} ask for, and what it does to other claims. Returns the claims whose speakers are new. */
    private Set<String> crossReference(
            Generation generation,
            List<ArticlePlan> plans,
            List<ObjectNode> added,
            Set<String> gone,
            Set<String> curated) {
        Stream<Write<Optional<ConsumerRecord<String, byte[]>>>> planned =
                plans.stream().flatMap(plan -> PlannedWrites.of(plan, generation).stream());
        if (added.isEmpty() && gone.isEmpty() && curated.isEmpty()) {
            write(planned);
            return Set.of();
        }
        Outcome outcome = patiently.get(() -> crossReferencer.crossReference(generation, added, gone, curated));
        write(Stream.of(
                        PlannedWrites.of(outcome.regrouped(), generation).stream(),
                        PlannedWrites.of(outcome.renamed(), generation).stream(),
                        planned)
                .flatMap(Function.identity()));
        write(plans.stream().flatMap(plan -> PlannedWrites.deletions(plan, generation).stream()));
        patiently.run(() -> crossReferencer.refresh(generation, Index.CLAIMS, Index.ARTICLES));
        return Stream.concat(
                        added.stream().map(claim -> claim.path("id").asText()),
                        outcome.renamed().stream().map(Rewrite::id))
                .collect(Collectors.toSet());
    }

    private void write(Stream<Write<Optional<ConsumerRecord<String, byte[]>>>> planned) {
        List<Write<Optional<ConsumerRecord<String, byte[]>>>> writes = planned.toList();
        Set<ConsumerRecord<String, byte[]>> setAside = new HashSet<>();
        send(
                writes,
                settled -> settled.refused()
                        .forEach(refused -> refused.origin()
                                .filter(setAside::add)
                                .ifPresent(origin -> deadLetters.setAside(origin, refused.reason()))));
        indexed.increment(writes.size());
    }

    /** Sends until every write is settled. */
    private <T> void send(List<Write<T>> writes, Consumer<Settled<T>> onSettled) {
        List<Write<T>> open = new ArrayList<>(writes);
        if (open.isEmpty()) {
            return;
        }
        patiently.run(() -> {
            Settled<T> settled = bulk.send(open);
            onSettled.accept(settled);
            open.clear();
            open.addAll(settled.toRetry());
            if (!open.isEmpty()) {
                throw new ElasticsearchUnavailableException(open.size() + " items were put off");
            }
        });
    }
}
