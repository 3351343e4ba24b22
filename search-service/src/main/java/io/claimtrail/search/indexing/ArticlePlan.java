package io.claimtrail.search.indexing;

import io.claimtrail.search.indexing.Change.ArticleChange;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.Withdrawal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is to be done for one article after all changes of a batch.
 *
 * @param article the newest version to index
 * @param withdrawal the takedown that removes the article itself
 * @param claims the newest claims to index
 * @param gone claims to delete
 * @param intent what the ledger must say before claims are written or deleted; empty where nothing of them changes
 * @param outcome what it must say afterwards; empty where that is the intent
 */
record ArticlePlan(
        String articleId,
        Optional<ArticleVersion> article,
        Optional<Withdrawal> withdrawal,
        Optional<ClaimsVersion> claims,
        Set<String> gone,
        Optional<LedgerEntry> intent,
        Optional<LedgerEntry> outcome) {

    ArticlePlan {
        gone = Set.copyOf(gone);
    }

    /** The records that this comes from. */
    List<ConsumerRecord<String, byte[]>> origins() {
        return Stream.of(article, withdrawal, claims)
                .flatMap(Optional::stream)
                .map(Change::origin)
                .toList();
    }

    /** Folds {@code changes}, in the order they were read, over what the ledger knows. */
    static ArticlePlan of(String articleId, LedgerEntry known, List<ArticleChange> changes) {
        Fold fold = new Fold(known);
        changes.forEach(fold::add);
        return fold.plan(articleId, known);
    }

    private static final class Fold {

        private final Set<String> everSeen;
        private long sequence;
        private boolean withdrawn;
        private Optional<ArticleVersion> article = Optional.empty();
        private Optional<Withdrawal> withdrawal = Optional.empty();
        private Optional<ClaimsVersion> claims = Optional.empty();

        Fold(LedgerEntry known) {
            everSeen = new HashSet<>(known.claimIds());
            sequence = known.sequence();
            withdrawn = known.withdrawn();
        }

        void add(ArticleChange change) {
            switch (change) {
                case ArticleVersion version -> addVersion(version);
                case ClaimsVersion version -> addClaims(version);
                case Withdrawal takedown -> addWithdrawal(takedown);
            }
        }

        private void addVersion(ArticleVersion version) {
            boolean stale = withdrawn && version.sequence() < sequence;
            if (!stale && article.filter(a -> a.sequence() > version.sequence()).isEmpty()) {
                article = Optional.of(version);
            }
        }

        private void addClaims(ClaimsVersion version) {
            if (version.sequence() >= sequence) {
                claims = Optional.of(version);
                everSeen.addAll(version.ids());
                sequence = version.sequence();
                withdrawn = false;
            }
        }

        private void addWithdrawal(Withdrawal takedown) {
            if (takedown.sequence() >= sequence) {
                withdrawal = Optional.of(takedown);
                claims = Optional.empty();
                sequence = takedown.sequence();
                withdrawn = true;
            }
            article = article.filter(a -> a.sequence() > takedown.sequence());
        }

        ArticlePlan plan(String articleId, LedgerEntry known) {
            Set<String> kept = claims.map(c -> Set.copyOf(c.ids())).orElse(withdrawn ? Set.of() : known.claimIds());
            boolean changed = claims.isPresent() || withdrawal.isPresent();
            Set<String> gone = new HashSet<>(changed ? everSeen : Set.of());
            gone.removeAll(kept);
            Set<String> mayBeThere = new HashSet<>(gone);
            mayBeThere.addAll(kept);
            return new ArticlePlan(
                    articleId,
                    article,
                    withdrawal,
                    claims,
                    gone,
                    changed ? Optional.of(new LedgerEntry(sequence, mayBeThere, withdrawn)) : Optional.empty(),
                    changed && !gone.isEmpty()
                            ? Optional.of(new LedgerEntry(sequence, kept, withdrawn))
                            : Optional.empty());
        }
    }
}
