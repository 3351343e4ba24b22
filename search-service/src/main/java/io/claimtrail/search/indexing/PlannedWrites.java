package io.claimtrail.search.indexing;

import io.claimtrail.search.crossreference.Rewrite;
import io.claimtrail.search.index.Bulk.Write;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The writes that decisions come down to; each knows the record that asked for it. */
final class PlannedWrites {

    private PlannedWrites() {}

    /** Everything but {@link #deletions}. */
    static List<Write<Optional<ConsumerRecord<String, byte[]>>>> of(ArticlePlan plan, Generation generation) {
        List<Write<Optional<ConsumerRecord<String, byte[]>>>> writes = new ArrayList<>();
        String articles = generation.writer(Index.ARTICLES);
        String claims = generation.writer(Index.CLAIMS);
        plan.withdrawal()
                .ifPresent(takedown -> writes.add(new Write<>(
                        articles,
                        plan.articleId(),
                        takedown.sequence(),
                        Optional.empty(),
                        Optional.of(takedown.origin()))));
        plan.article()
                .ifPresent(article -> writes.add(new Write<>(
                        articles,
                        plan.articleId(),
                        article.sequence(),
                        Optional.of(article.document()),
                        Optional.of(article.origin()))));
        plan.claims()
                .ifPresent(version -> version.claims()
                        .forEach(claim -> writes.add(new Write<>(
                                claims,
                                claim.id(),
                                version.sequence(),
                                Optional.of(claim.document()),
                                Optional.of(version.origin())))));
        return writes;
    }

    /** Of the claims that are gone. */
    static List<Write<Optional<ConsumerRecord<String, byte[]>>>> deletions(ArticlePlan plan, Generation generation) {
        String claims = generation.writer(Index.CLAIMS);
        long sequence = plan.intent().map(LedgerEntry::sequence).orElse(0L);
        List<Write<Optional<ConsumerRecord<String, byte[]>>>> writes = new ArrayList<>();
        plan.gone().forEach(id -> writes.add(new Write<>(claims, id, sequence, Optional.empty(), Optional.empty())));
        return writes;
    }

    /** What cross-referencing makes of claims. */
    static List<Write<Optional<ConsumerRecord<String, byte[]>>>> of(List<Rewrite> rewrites, Generation generation) {
        String claims = generation.writer(Index.CLAIMS);
        return rewrites.stream()
                .map(rewrite -> new Write<>(
                        claims,
                        rewrite.id(),
                        rewrite.sequence(),
                        Optional.of(rewrite.document()),
                        Optional.<ConsumerRecord<String, byte[]>>empty()))
                .toList();
    }

    static Write<Optional<ConsumerRecord<String, byte[]>>> of(DocumentVersion version, Generation generation) {
        return new Write<>(
                generation.writer(version.index()),
                version.id(),
                version.sequence(),
                version.document(),
                Optional.of(version.origin()));
    }
}
