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
import org.jspecify.annotations.Nullable;

/**
 * The writes for one article that follow from all changes of a batch and from the ledger.
 *
 * @param article newest version to index; null if there is none
 * @param withdrawal takedown that removes the article itself; null if there is none
 * @param claims newest claims to index; null if there are none
 * @param claimVersion version of the claims' documents, to write and to delete
 * @param deleted ids of claims to delete
 * @param intent ledger entry to write before claims are written or deleted; null if no claims change
 * @param outcome ledger entry to write afterwards; null if it equals the intent
 */
record ArticlePlan(
        String articleId,
        @Nullable ArticleVersion article,
        @Nullable Withdrawal withdrawal,
        @Nullable ClaimsVersion claims,
        long claimVersion,
        Set<String> deleted,
        @Nullable LedgerEntry intent,
        @Nullable LedgerEntry outcome) {

    ArticlePlan {
        deleted = Set.copyOf(deleted);
    }

    /** The records that this plan comes from. */
    List<ConsumerRecord<String, byte[]>> origins() {
        return Stream.<@Nullable Change>of(article, withdrawal, claims)
                .flatMap(Stream::ofNullable)
                .map(Change::origin)
                .toList();
    }

    /**
     * Applies {@code changes}, in the order of reading, to the article's entry in the ledger.
     *
     * @param articleSequence sequence of the article version in the index; -1 if there is none
     */
    static ArticlePlan of(String articleId, LedgerEntry known, long articleSequence, List<ArticleChange> changes) {
        Fold fold = new Fold(known, articleSequence);
        changes.forEach(fold::add);
        return fold.plan(articleId, known);
    }

    /** This plan with another version of the claims' documents. */
    ArticlePlan withClaimVersion(long version) {
        return new ArticlePlan(articleId, article, withdrawal, claims, version, deleted, intent, outcome);
    }

    /** Whether it writes the claims of the article version that the ledger's entry {@code known} is of. */
    boolean rewrites(LedgerEntry known) {
        return claims != null && claims.sequence() == known.sequence();
    }

    /** Deletes all claims of an article, and keeps the article and the sequence of its claims. */
    static ArticlePlan withoutClaims(String articleId, LedgerEntry known) {
        LedgerEntry outcome = new LedgerEntry(known.sequence(), Set.of(), known.withdrawn());
        return new ArticlePlan(
                articleId, null, null, null, ClaimVersion.last(known.sequence()), known.claimIds(), known, outcome);
    }

    /**
     * Deletes what this plan has written and {@code newer}, the entry in the ledger that another instance has written meanwhile,
     * does not allow. Documents of later versions stay: the deletions have the sequence of what was written.
     */
    Optional<ArticlePlan> undone(LedgerEntry newer) {
        ArticleVersion old =
                article != null && newer.withdrawn() && article.sequence() < newer.sequence() ? article : null;
        ClaimsVersion outdated = claims != null && claims.sequence() < newer.sequence() ? claims : null;
        if (old == null && outdated == null) {
            return Optional.empty();
        }
        Set<String> written = outdated == null ? Set.of() : Set.copyOf(outdated.ids());
        return Optional.of(new ArticlePlan(
                articleId,
                null,
                old == null ? null : new Withdrawal(articleId, old.sequence(), old.origin()),
                null,
                outdated == null ? 0 : ClaimVersion.last(outdated.sequence()),
                written,
                outdated == null ? null : new LedgerEntry(outdated.sequence(), written, false),
                null));
    }

    private static final class Fold {

        private final Set<String> everSeen;
        private long sequence;
        /** Sequence of the newest article version; the claims of that version may not have been read yet. */
        private long articleSequence;

        private boolean withdrawn;
        private @Nullable ArticleVersion article;
        private @Nullable Withdrawal withdrawal;
        private @Nullable ClaimsVersion claims;

        Fold(LedgerEntry known, long articleSequence) {
            this.articleSequence = articleSequence;
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
            if (!stale && (article == null || article.sequence() <= version.sequence())) {
                article = version;
                articleSequence = Math.max(articleSequence, version.sequence());
            }
        }

        /** Adds claims unless they are older than other claims, a withdrawal or the article itself. */
        private void addClaims(ClaimsVersion version) {
            if (version.sequence() >= Math.max(sequence, articleSequence)) {
                claims = version;
                everSeen.addAll(version.ids());
                sequence = version.sequence();
                withdrawn = false;
            }
        }

        private void addWithdrawal(Withdrawal takedown) {
            if (takedown.sequence() >= sequence) {
                withdrawal = takedown;
                claims = null;
                sequence = takedown.sequence();
                withdrawn = true;
            }
            if (article != null && article.sequence() <= takedown.sequence()) {
                article = null;
            }
        }

        ArticlePlan plan(String articleId, LedgerEntry known) {
            if (claims == null && withdrawal == null) {
                return new ArticlePlan(articleId, article, null, null, 0, Set.of(), null, null);
            }
            Set<String> kept = kept(known);
            Set<String> deleted = new HashSet<>(everSeen);
            deleted.removeAll(kept);
            Set<String> mayExist = new HashSet<>(deleted);
            mayExist.addAll(kept);
            return new ArticlePlan(
                    articleId,
                    article,
                    withdrawal,
                    claims,
                    ClaimVersion.first(sequence),
                    deleted,
                    new LedgerEntry(sequence, mayExist, withdrawn),
                    deleted.isEmpty() ? null : new LedgerEntry(sequence, kept, withdrawn));
        }

        private Set<String> kept(LedgerEntry known) {
            if (claims != null) {
                return Set.copyOf(claims.ids());
            }
            return withdrawn ? Set.of() : known.claimIds();
        }
    }
}
